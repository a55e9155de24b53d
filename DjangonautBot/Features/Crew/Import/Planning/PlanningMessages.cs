using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew.Import.Reading;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Crew.Import.Planning;

/// <summary>Texts about single effects of an import.</summary>
internal static class PlanningMessages
{
    public static string NewTeamNeeds(FileTeam team) =>
        $"*{Markdown.Escape(team.Name)}* is a new team, so one of its rows needs its {string.Join(", ", Lacking(team))}."
        + (DateLikeName.IsMatch(team.Name)
            ? " The name looks like a date, which spreadsheets make of a name such as `3-4`: is it another team? Then please make the "
                + "column text."
            : " If you mean a team that is there, please write its name as `/team list` shows it.");

    public static string TeamRefused(string team, string words) => $"Team *{Markdown.Escape(team)}*: {words}";

    public static string SharedChannel(Snowflake channelId, IReadOnlyList<string> teams) =>
        $"{string.Join(" and ", teams.Select(team => $"*{Markdown.Escape(team)}*"))} would share <#{channelId}>, and what people write for "
        + "one team is not for another. Please give each a channel of its own.";

    public static string TwoTeams(NewCrewMember person) =>
        $"<@{person.UserId}> would be Djangonaut of two teams. A Djangonaut has one: please keep one of the rows.";

    public static string NoRoom(string team, int djangonauts, int navigators)
    {
        var numbers = $"*{Markdown.Escape(team)}* would have {Numbers.Of(djangonauts, "Djangonaut")} and "
            + $"{Numbers.Of(navigators, "Navigator")}";
        return djangonauts > Team.MostDjangonauts
            ? $"{numbers}. A team has at most {Team.MostDjangonauts} Djangonauts: please make another team, or move some rows."
            : $"{numbers}. Each Navigator makes room for {Team.MostDjangonautsForEachNavigator} Djangonauts: please add Navigators to the "
                + "file.";
    }

    public static string TeamDiffers(Team team, FileTeam named) =>
        $"*{Markdown.Escape(team.Name)}* stays as it is: {Standup(team.StandupDay, team.StandupTime)} in <#{team.ChannelId}>. The file "
        + $"says {Standup(named.StandupDay ?? team.StandupDay, named.StandupTime ?? team.StandupTime)} in "
        + $"<#{named.ChannelId ?? team.ChannelId}>; `/team edit` changes it.";

    public static string Keeps(NewCrewMember person, CrewPlace place) => $"<@{person.UserId}> stays {Describe(place)}, too.";

    public static string Describe(CrewPlace place) => place.Team is { } team
        ? $"{place.Role} of *{Markdown.Escape(team.Name)}*"
        : $"{place.Role} of the whole cohort";

    private static string Standup(IsoDayOfWeek day, LocalTime time) => $"{day} at {time:HH':'mm}";

    private static IEnumerable<string> Lacking(FileTeam team)
    {
        if (team.StandupDay is null)
        {
            yield return "day";
        }

        if (team.StandupTime is null)
        {
            yield return "time";
        }

        if (team.ChannelId is null)
        {
            yield return "channel";
        }
    }
}
