using System.Globalization;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.OneOnOnes;

/// <summary>Texts of <c>/oneonone</c>, for Captains only.</summary>
internal static class OneOnOneMessages
{
    public const string MarkRoute = "oneonone.mark";
    public const string PageRoute = "oneonone.page";

    public const string TooShort = "🌱 1:1s are offered from week 2 on, and this program has one week. You can always just ask somebody.";

    /// <summary>Maximum number of people on one page of the menu.</summary>
    public const int PageSize = StringSelect.MaxOptions;

    private const int LongestName = 32;
    private const int LongestTeam = 60;

    private const string Invitation =
        "Hi! Would you like a short talk in the next days, about how things are going for you? 15 minutes are plenty, and there is "
            + "nothing to prepare. If not, that is just as fine.";

    private const string ToCopy =
        $"""
        ```
        {Invitation}
        ```
        """;

    private const string Discreet = "-# Only Captains see this, and what was said stays between the two of you.";

    private static readonly OneOnOneState[] States = Enum.GetValues<OneOnOneState>();

    public static string Name(OneOnOneState state) => state switch
    {
        OneOnOneState.Offered => "offered",
        OneOnOneState.Held => "held",
        OneOnOneState.NotNeeded => "not needed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string NotYours(Snowflake userId) =>
        $"🌱 <@{userId}> is not a Djangonaut of a team that you look after. `/oneonone list` shows who is; another Captain can help "
            + "with the others.";

    public static OutgoingMessage Noted(CrewMember member, OneOnOneRound oneOnOneRound, OneOnOneState state, CohortId cohortId) => new(
        AllowedMentions.None,
        $"{Emoji(state)} Noted for {oneOnOneRound}: the 1:1 with *{NameOf(member)}* is **{Name(state)}**. Only Captains see this.",
        Components: [new ActionRow(new OneOnOneButton(cohortId, oneOnOneRound).Labelled("All 1:1s"))]);

    /// <summary>Creates the line for the Captains' channel: counts, without names.</summary>
    public static OutgoingMessage Post(Cohort cohort, OneOnOneRound oneOnOneRound, int toOffer) => new(
        AllowedMentions.None,
        $"💬 **1:1s for {oneOnOneRound}:** a good time to offer {Numbers.Of(toOffer, "Djangonaut")} a short talk. Each is free to say no.",
        Components: [new ActionRow(new OneOnOneButton(cohort.CohortId, oneOnOneRound).Labelled("Open"))]);

    /// <summary>Lists a round's offers, with a menu for each state.</summary>
    /// <param name="page">Page of people in the menus, from 0 on, if there are more people than a menu holds.</param>
    public static OutgoingMessage List(Cohort cohort, OneOnOneRound oneOnOneRound, IReadOnlyList<OneOnOneOffer> oneOnOneOffers, int page)
    {
        if (oneOnOneOffers.Count == 0)
        {
            return new OutgoingMessage(AllowedMentions.None, "🌱 There is no Djangonaut in your teams yet. `/crew add` brings them in.");
        }

        var pages = (oneOnOneOffers.Count + PageSize - 1) / PageSize;
        var shown = Math.Clamp(page, 0, pages - 1);
        var toOffer = oneOnOneOffers.Count(oneOnOneOffer => oneOnOneOffer.State is null);
        var list = Listing.Of(
            $"💬 1:1s for {oneOnOneRound}",
            oneOnOneOffers
                .GroupBy(oneOnOneOffer => oneOnOneOffer.Team)
                .Select(team => $"**{Markdown.Escape(team.Key.Name)}**\n{string.Join('\n', team.Select(Line))}"),
            () =>
                string.Join(
                    '\n',
                    oneOnOneOffers.Select(oneOnOneOffer =>
                        $"{oneOnOneOffer.Team.Name}: {oneOnOneOffer.Member.DisplayName}{Words(oneOnOneOffer.State)}")),
            $"one-on-ones-week-{oneOnOneRound.Week}.txt",
            Components(cohort.CohortId, oneOnOneRound, oneOnOneOffers, shown, pages));
        return list with
        {
            Content = toOffer == 0
                ? $"💜 Everybody in your teams has been offered one.\n{Discreet}"
                : $"💬 You could offer one to {Numbers.Of(toOffer, "Djangonaut")}. Something to copy:\n{ToCopy}\n{Discreet}",
        };
    }

    private static IReadOnlyList<ActionRow> Components(
        CohortId cohortId,
        OneOnOneRound oneOnOneRound,
        IReadOnlyList<OneOnOneOffer> oneOnOneOffers,
        int page,
        int pages)
    {
        var namesakes = new Namesakes(oneOnOneOffers.Select(offer => (offer.Member.UserId, offer.Member.DisplayName)));
        var people = oneOnOneOffers.Skip(page * PageSize).Take(PageSize).Select(oneOnOneOffer => Person(oneOnOneOffer, namesakes)).ToList();
        var menus = States.Select(state => new ActionRow(new StringSelect(
            new CustomId(MarkRoute, cohortId, oneOnOneRound.Week, (long)state, page).ToString(),
            people,
            $"{Emoji(state)} {Placeholder(state)}",
            MinValues: 1,
            MaxValues: people.Count)));
        return pages == 1 ? [.. menus] : [.. menus, new ActionRow(Turn("◀ Before", page - 1), Turn("After ▶", page + 1))];

        Button Turn(string label, int to) => new(
            ButtonStyle.Secondary,
            label,
            new CustomId(PageRoute, cohortId, oneOnOneRound.Week, (to + pages) % pages, to < page ? 0 : 1).ToString());
    }

    private static string Line(OneOnOneOffer oneOnOneOffer) =>
        $"{Emoji(oneOnOneOffer.State)} {NameOf(oneOnOneOffer.Member)}{Words(oneOnOneOffer.State)}";

    private static SelectOption Person(OneOnOneOffer oneOnOneOffer, Namesakes namesakes) => new(
        namesakes.Label(oneOnOneOffer.Member.UserId, oneOnOneOffer.Member.DisplayName, LongestName),
        oneOnOneOffer.Member.CrewId.Value.ToString(CultureInfo.InvariantCulture),
        $"{Excerpt.Of(oneOnOneOffer.Team.Name, LongestTeam)}{Words(oneOnOneOffer.State)}");

    private static string Words(OneOnOneState? state) => state is { } known ? $" · {Name(known)}" : "";

    private static string NameOf(CrewMember member) => Markdown.Escape(Excerpt.Of(member.DisplayName, LongestName));

    private static string Emoji(OneOnOneState? state) => state switch
    {
        null => "▫️",
        OneOnOneState.Offered => "📨",
        OneOnOneState.Held => "💬",
        _ => "🌱",
    };

    private static string Placeholder(OneOnOneState state) => state switch
    {
        OneOnOneState.Offered => "Offered to …",
        OneOnOneState.Held => "Held with …",
        _ => "Not needed for …",
    };
}
