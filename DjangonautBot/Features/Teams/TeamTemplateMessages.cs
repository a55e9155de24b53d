using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Teams;

/// <summary>Lines about the teams that a new cohort takes over from an earlier one.</summary>
internal static class TeamTemplateMessages
{
    private const int LongestList = 600;

    public static string Taken(IReadOnlyList<Team> teams) =>
        $"👩‍🚀 {Numbers.Of(teams.Count, "team")} with channel and stand-up: {AsManyAsFit.Join(teams.Select(Name), ", ", LongestList)}.";

    public static string ChannelIsGone(Team team) =>
        $"🏠 {Name(team)}, because somebody deleted its channel. `/team create` makes it with another one.";

    public static string ChannelIsTaken(Team team, Team neighbour, Cohort cohort) =>
        $"🏠 {Name(team)}, because <#{team.ChannelId}> is the home of {Name(neighbour)} in *{Markdown.Escape(cohort.Name)}*, which runs "
            + $"until {Dates.Day(cohort.Calendar.Sunday(cohort.Weeks))}. `/team create` makes it with another channel, or after that day.";

    public static string PlaceIsGone(Team team) =>
        $"📍 The place of {Name(team)}, because somebody deleted that voice channel. `/team edit` gives it another one.";

    public static string PleaseGrant(Team team, IReadOnlyList<string> missing) =>
        $"🔑 My rights in <#{team.ChannelId}>: please grant me {string.Join(" · ", missing.Select(name => $"*{name}*"))} there.";

    private static string Name(Team team) => $"*{Markdown.Escape(team.Name)}*";
}
