using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Help;

/// <summary>Texts of <c>/help</c>.</summary>
internal static class HelpMessages
{
    public const string PageRoute = "help.page";

    // https://github.com/djangonaut-space/program/blob/main/CODE_OF_CONDUCT.md
    private const string Conduct =
        "💛 About something that goes against the [Code of "
        + "Conduct](https://github.com/djangonaut-space/program/blob/main/CODE_OF_CONDUCT.md), "
        + "please write to the program's organisers: CoC@djangonaut.space. I collect no reports.";

    private const string Privacy = "🔭 I cannot read messages here. I know only what you give me with commands, buttons and forms.";

    private const string About = $"{Conduct}\n{Privacy}";

    private const int LongestCaptains = 600;
    private const int LongestTeams = 300;

    public static OutgoingMessage HowToBegin { get; } = new(
        AllowedMentions.None,
        $"""
        🚀 **There is no cohort here yet.** These are the steps to lift-off:
        1. `/cohort create` gives it a name, a start date and a time zone.
        2. `/team create` makes each team, with its channel and its weekly stand-up.
        3. `/crew add` brings in Navigators first, then Djangonauts.
        4. `/cohort status` tells whether I have all I need.

        {About}
        """);

    public static OutgoingMessage NothingHereYet { get; } = new(
        AllowedMentions.None, $"{DispatchMessages.NoCohort}\n\n{About}");

    public static OutgoingMessage NotInTheCrew(IReadOnlyList<Snowflake> captains, Snowflake? captainRoleId)
    {
        var names = captains.Select(id => $"<@{id}>").Concat(captainRoleId is { } role ? [$"<@&{role}>"] : []).ToList();
        var whom =
            names.Count == 0
                ? "Somebody with *Manage Server*"
                : $"A Captain can do that: {AsManyAsFit.Join(names, ", ", LongestCaptains)}. Or somebody with *Manage Server*";
        return new OutgoingMessage(
            AllowedMentions.None,
            $"""
            👋 You are not in the crew of this cohort. {whom} can add you with `/crew add`; then `/help` shows what you can do here.

            {About}
            """);
    }

    /// <summary>One's week and teams, in a line.</summary>
    public static string Here(Cohort cohort, Instant now, IReadOnlyList<string> teams)
    {
        var whose = teams.Count == 0
            ? ""
            : $" with {AsManyAsFit.Join(teams.Select(team => $"**{Markdown.Escape(team)}**"), ", ", LongestTeams)}";
        return cohort.IsUnderWay(now)
            ? $"🪐 Week {cohort.Calendar.WeekAt(now)} of {cohort.Weeks}{whose}. `/week` says when the stand-up is and who leads it."
            : $"🪐 **{Markdown.Escape(cohort.Name)}**{whose}. `/week` says how it goes on.";
    }

    /// <summary>Shows a page of the commands. The first begins with the line above them, and ends with whom to write to.</summary>
    /// <param name="here">The line, as <see cref="Here"/> makes it.</param>
    /// <param name="page">Zero-based number; the nearest page is taken if there is no such page any more.</param>
    public static OutgoingMessage Commands(string here, IReadOnlyList<InteractionRoute> commands, CohortId cohortId, long page)
    {
        var pages = PagedList<HelpPage>.Of(HelpPage.Split(commands), page, size: 1);
        return new Card(
            null,
            [
                pages.Number == 0 ? here : $"-# More of what you can do here{pages.InTitle}",
                .. pages.Items.SelectMany(items => items.Groups).Select(group => (CardPart)group),
                pages.Number == 0 ? About : null,
                pages.Turning("◀ Back", "More ▶", number => new CustomId(PageRoute, cohortId, number).ToString()),
            ]).ToMessage();
    }
}
