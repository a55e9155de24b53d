using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Captains;

/// <summary>Texts of the overview about people who may like to hear from a Captain, with messages that can be sent as they are.</summary>
internal static class CareMessages
{
    public const string Route = "overview.care";

    public const string Nobody = "Nobody in particular just now. A kind word is welcome to everybody, any week. 🌱";

    /// <summary>Words about a person who does not need any, as far as is known, or whom the reader does not look after.</summary>
    public const string NotInTheList =
        "🌱 This person is not in that list any more: something of them has come in, or others look after them by now. A kind word is "
            + "welcome all the same, any week; `/overview` shows who may like one today.";

    /// <summary>Message to a person who has been silent for two weeks.</summary>
    public const string ToSilent =
        "Hi! I was thinking of you. How are you? There is nothing to catch up on and nothing to explain. "
        + "If something would make it easier, or if you would like to talk, I am here.";

    /// <summary>Message to a person who said twice that it was too much.</summary>
    public const string ToStrained =
        "Hi! You said that two of your weeks were too much. Thank you for telling us! It is fine to do less, or to take a break. "
        + "What could we take off your plate?";

    private const string Discreet = "-# Only you see this. It reads best in your own words, as a direct message.";

    // A section costs three of a message's components; further people share one text.
    private const int MostSections = 6;

    private const int LongestNames = 400;

    /// <summary>Lists the people, with a button for a kind word beside each.</summary>
    public static IEnumerable<CardPart> Show(Participation participation)
    {
        var (silent, strained) = (participation.Silent, participation.Strained);
        if (silent.Count + strained.Count == 0)
        {
            return [Nobody];
        }

        // As many of the one list as the other leaves, and half of them at least.
        var strainedBeside = Math.Min(strained.Count, Math.Max(MostSections / 2, MostSections - silent.Count));
        var cohortId = participation.Cohort.CohortId;
        return
        [
            .. Show(cohortId, CareSignal.Silent, silent, MostSections - strainedBeside),
            .. Show(cohortId, CareSignal.Strained, strained, strainedBeside),
        ];
    }

    /// <summary>A message to copy, and the person to send it to.</summary>
    public static OutgoingMessage KindWord(Snowflake userId, CareSignal signal) =>
        new(AllowedMentions.None, $"💛 For <@{userId}>:\n{Block(signal)}\n{Discreet}");

    private static IEnumerable<CardPart> Show(CohortId cohortId, CareSignal signal, IReadOnlyList<PersonWeeks> people, int beside)
    {
        if (people.Count == 0)
        {
            return [];
        }

        var others = people.Skip(beside).Select(Mention).ToList();
        return
        [
            Title(signal),
            .. people.Take(beside).Select(person => new CardPart.Section(Mention(person), Button(cohortId, signal, person))),
            .. others.Count == 0
                ? Array.Empty<CardPart>()
                : [$"{AsManyAsFit.Join(others, ", ", LongestNames)}\nSomething to copy:\n{Block(signal)}"],
        ];
    }

    private static string Title(CareSignal signal) => signal == CareSignal.Silent
        ? "🌙 **Neither a check-in, a quiet week nor time away for two weeks**"
        : "🔥 **Said twice that it was too much**";

    private static string Block(CareSignal signal) => $"```\n{(signal == CareSignal.Silent ? ToSilent : ToStrained)}\n```";

    // Mentions, because a Captain who taps one can write to that person; they notify nobody here.
    private static string Mention(PersonWeeks person) => $"<@{person.UserId}>";

    private static Button Button(CohortId cohortId, CareSignal signal, PersonWeeks person) => new(
        ButtonStyle.Secondary, "Copy a kind word", new CustomId(Route, cohortId, (long)signal, person.CrewId.Value).ToString());
}

/// <summary>Reason for which a person may like to hear from a Captain. Buttons hold its number, so the order stays.</summary>
internal enum CareSignal
{
    /// <summary>Neither a check-in, a quiet week nor time away for two weeks.</summary>
    Silent,

    /// <summary>Said twice that it was too much.</summary>
    Strained,
}
