using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Weeks;

/// <summary>Texts of <c>/week</c>.</summary>
internal static class WeekMessages
{
    // A message holds 2,000 characters; further teams of the cohort are shown by name.
    private const int MostTeamsInFull = 5;
    private const int LongestList = 300;

    public static string NoSuchTeam(string typed, IReadOnlyList<Team> teams) =>
        teams.Count == 0
            ? "🌱 There is no team yet. A Captain can make one with `/team create`."
            : $"🌱 I do not know a team called {Markdown.Quote(typed)}. There is "
                + $"{Excerpt.Of(string.Join(" · ", teams.Select(team => Markdown.Escape(team.Name))), LongestList)}.";

    public static OutgoingMessage Week(Cohort cohort, int week, IReadOnlyList<TeamWeek> teams, Instant now)
    {
        var text = new StringBuilder($"🪐 **Week {week} of {cohort.Weeks}** · {Dates.Week(cohort.Calendar, week)}");
        foreach (var team in teams.Take(MostTeamsInFull))
        {
            text.Append("\n\n").Append(Describe(team, now));
        }

        if (teams.Count > MostTeamsInFull)
        {
            var others = teams.Skip(MostTeamsInFull).Select(team => Markdown.Escape(team.Team.Name));
            text.Append("\n\nAlso here, one at a time with `/week team:…`: ").Append(Excerpt.Of(string.Join(" · ", others), LongestList));
        }

        return Message(text.Append(Goal(cohort)).ToString());
    }

    /// <param name="week">Week before the break.</param>
    public static OutgoingMessage Break(Cohort cohort, int week) =>
        Message(
            $"""
            🏝️ **A break** until {Dates.Day(
                cohort.Calendar.Monday(week + 1).PlusDays(-1)
            )}. There is no stand-up and nothing to do; enjoy it.
            Week {week + 1} of {cohort.Weeks} begins {Dates.Begins(
                cohort.Calendar,
                week + 1
            )}. If you would like to check in, `/checkin` is for week {week}.
            """ + Goal(cohort));

    public static OutgoingMessage Closed(Cohort cohort, Instant closed)
    {
        var weeks = cohort.Calendar.WeekAt(closed) >= 1 ? " Its weeks are still open in `/checkin week:…`." : "";
        return Message(
            $"🛬 **{Markdown.Escape(cohort.Name)}** was closed {Dates.Timestamp(closed)}. Thank you for being part of it!{weeks}"
                + Goal(cohort));
    }

    public static OutgoingMessage OutsideTheProgram(Cohort cohort, int week)
    {
        var calendar = cohort.Calendar;
        var text = week switch
        {
            0 =>
                $"🌱 **Week 0: time to prepare** · {Dates.Week(cohort.Calendar, 0)}\nWeek 1 begins {Dates.Begins(calendar, 1)}.",
            < 0 => $"🌱 **{Markdown.Escape(cohort.Name)}** begins {Dates.Begins(calendar, 1)}. There is nothing to do yet.",
            _ =>
                $"🛬 **{Markdown.Escape(cohort.Name)} has landed.** Thank you for all {cohort.Weeks} weeks! Earlier weeks are still "
                    + "open in `/checkin week:…`.",
        };
        return Message(text + Goal(cohort));
    }

    private static string Describe(TeamWeek week, Instant now) =>
        $"""
        **{Markdown.Escape(week.Team.Name)}**
        🗓️ {Standup(week, now)}
        {ProgressBar.Of(week.CheckedIn, week.Djangonauts)} {week.CheckedIn} of {week.Djangonauts} checked in
        """ + Questions(week.OpenQuestions);

    private static string Questions(int open) => open == 0 ? "" : $"\n❓ {Numbers.Of(open, "open question")}: `/questions`";

    private static string Standup(TeamWeek week, Instant now)
    {
        if (week.Standup is not { } standup)
        {
            return "No stand-up in this week.";
        }

        var isToCome = standup > now;
        var moved = standup == week.UsualStandup ? "" : " (moved, for this week)";
        var facilitator = week.Facilitator switch
        {
            { } navigator => $"; <@{navigator.UserId}> {(isToCome ? "leads" : "led")} it",
            null when isToCome => "; nobody leads it yet; a Captain can add a Navigator",
            null => "",
        };
        return $"{(isToCome ? "Stand-up" : "The stand-up was")} {Dates.Timestamp(standup)}{moved}{facilitator}.";
    }

    private static string Goal(Cohort cohort) =>
        string.IsNullOrEmpty(cohort.Goal) ? "" : $"\n\n🎯 {Markdown.Escape(cohort.Goal)}";

    private static OutgoingMessage Message(string text) => new(AllowedMentions.None, Excerpt.Of(text, OutgoingMessage.MaxContentLength));
}
