using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Captains;

/// <summary>Texts of the overview about people who may like to hear from a Captain, with messages that can be sent as they are.</summary>
internal static class CareMessages
{
    public const string Nobody = "Nobody in particular just now. A kind word is welcome to everybody, any week. 🌱";

    /// <summary>Message to a person who has been silent for two weeks.</summary>
    public const string ToSilent =
        "Hi! I was thinking of you. How are you? There is nothing to catch up on and nothing to explain. "
        + "If something would make it easier, or if you would like to talk, I am here.";

    /// <summary>Message to a person who said twice that it was too much.</summary>
    public const string ToStrained =
        "Hi! You said that two of your weeks were too much. Thank you for telling us! It is fine to do less, or to take a break. "
        + "What could we take off your plate?";

    private const int LongestNames = 400;

    public static string Show(Participation participation)
    {
        string?[] parts =
        [
            Show("🌙 **Neither a check-in, a quiet week nor time away for two weeks**", participation.Silent, ToSilent),
            Show("🔥 **Said twice that it was too much**", participation.Strained, ToStrained),
        ];
        return parts.OfType<string>().ToList() is { Count: > 0 } some ? string.Join('\n', some) : Nobody;
    }

    // Mentions, because a Captain who taps one can write to that person; they notify nobody here.
    private static string? Show(string title, IReadOnlyList<PersonWeeks> people, string toCopy) =>
        people.Count == 0
            ? null
            : $"{title}\n{AsManyAsFit.Join(people.Select(person => $"<@{person.UserId}>"), ", ", LongestNames)}\nSomething to copy:\n"
                + $"```\n{toCopy}\n```";
}
