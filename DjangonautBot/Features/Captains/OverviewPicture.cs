using System.Globalization;
using DjangonautBot.Interactions.Pictures;

namespace DjangonautBot.Features.Captains;

/// <summary>Numbers of a picture of the teams' weeks. It names no person.</summary>
internal static class OverviewPicture
{
    // More would be too small to read, and Captains of many teams have the rows of signs and the file.
    private const int MostTeams = 12;

    /// <summary>Selects what is drawn; null without a team.</summary>
    public static Picture? Of(Participation participation)
    {
        var window = WeekWindow.Of(participation.Week, participation.Cohort.Weeks);
        var teams = participation.Teams.Take(MostTeams).ToList();
        return teams.Count == 0
            ? null
            : new Picture(
                $"overview-week-{participation.Week}.png",
                $"{participation.Cohort.Name} · participation by week",
                teams.Exists(team => team.Counts[window.Last - 1].IsUpcoming) ? $"{window}; those to come have no number" : $"{window}",
                [.. teams.Select((team, place) => Panel(team, place, window))]);
    }

    private static ColumnPanel Panel(TeamWeeks team, int place, WeekWindow window)
    {
        var counts = window.Weeks.Select(week => team.Counts[week - 1]).ToList();
        var name = DrawableText.Of(team.Team.Name);
        return new ColumnPanel(
            name.Length > 0 ? name : $"Team {place + 1}",
            [.. window.Weeks.Select(week => week.ToString(CultureInfo.InvariantCulture))],
            [
                Series("checked in", Tone.Main, count => count.CheckedIn),
                Series("quiet week", Tone.Soft, count => count.Quiet),
                Series("away", Tone.Away, count => count.Away),
                Series("nothing yet", Tone.Nothing, count => count.Nothing),
            ],
            HasTotals: false);

        ColumnSeries Series(string called, Tone tone, Func<WeekCount, int> number) =>
            new(called, tone, [.. counts.Select(count => count.IsUpcoming ? (int?)null : number(count))]);
    }
}
