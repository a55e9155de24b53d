using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Me;
using DjangonautBot.Features.Standups;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Weeks;

/// <summary>The words of a week's posts before its summary.</summary>
internal static class RhythmMessages
{
    public static string ThreadName(Team team, int week) => $"Week {week} · {team.Name}";

    /// <summary>Week 0 says hello. There is nothing to check in for yet.</summary>
    /// <param name="first">The stand-up of week 1; none if it is cancelled.</param>
    public static OutgoingMessage Hello(Cohort cohort, Team team, TeamStandup? first) =>
        Message(
            $"""
            👋 **Hello, team {Markdown.Escape(team.Name)}, and welcome to {Markdown.Escape(cohort.Name)}!** · {Dates.Week(
                cohort.Calendar,
                0
            )}
            This is week 0: time to arrive, to say hi and to set up your tools. There is nothing to hand in.
            🚀 Week 1 begins {Dates.Timestamp(cohort.Calendar.Start(1))}.
            🗓️ {(
                first is null
                    ? "In week 1 there is no stand-up."
                    : $"Your first stand-up is {Dates.Timestamp(first.At)}; {Leads(first.Facilitator)}."
            )}
            """,
            new ReminderButtons(cohort.CohortId).RemindMe);

    /// <param name="meeting">None if the stand-up is cancelled.</param>
    /// <param name="hasThread">Whether the week's thread is opened from the post.</param>
    public static OutgoingMessage WeekOpens(Cohort cohort, int week, TeamStandup? meeting, bool hasThread, Instant now)
    {
        var buttons = new CheckInButtons(cohort.CohortId, week);
        string?[] lines =
        [
            $"🪐 **Week {week} of {cohort.Weeks}** · {Dates.Week(cohort.Calendar, week)}",
            WeekGreetings.Opening(week, cohort.Weeks),
            meeting switch
            {
                null => "🗓️ There is no stand-up in this week.",
                _ when meeting.At > now => $"🗓️ Stand-up {Dates.Timestamp(meeting.At)}; {Leads(meeting.Facilitator)}.",
                _ => $"🗓️ The stand-up was {Dates.Timestamp(meeting.At)}.",
            },
            week == 1 && !string.IsNullOrEmpty(cohort.Goal) ? $"🎯 {Markdown.Escape(cohort.Goal)}" : null,
            hasThread ? "🧵 Check-ins are in this thread." : null,
        ];
        return Message(
            string.Join('\n', lines.OfType<string>()), buttons.CheckIn, buttons.Quiet, new ReminderButtons(cohort.CohortId).RemindMe);
    }

    /// <summary>The post from which the thread of a week that is over is opened.</summary>
    public static OutgoingMessage PastWeek(Cohort cohort, int week)
    {
        var buttons = new CheckInButtons(cohort.CohortId, week);
        return Message(
            $"🧵 **Week {week} of {cohort.Weeks}** · {Dates.Week(cohort.Calendar, week)}\nCheck-ins of that week are in this thread.",
            buttons.CheckIn,
            buttons.Quiet);
    }

    public static OutgoingMessage StandupStartsSoon(
        Cohort cohort, Team team, TeamStandup meeting, int checkedIn, int djangonauts, Instant now)
    {
        string?[] lines =
        [
            $"🛰️ **Stand-up soon:** {Dates.Timestamp(meeting.At)}; {Leads(meeting.Facilitator)}.",
            team.ShownPlace is { } place ? $"📍 {place}" : null,
            $"{ProgressBar.Of(checkedIn, djangonauts)} {checkedIn} of {djangonauts} checked "
                + $"in{(meeting.Since > cohort.Calendar.Start(1) ? " since the last stand-up" : "")}. A few words are enough, and you "
                + "are welcome without any.",
        ];
        return Message(string.Join('\n', lines.OfType<string>()), Buttons(cohort, now).CheckIn);
    }

    public static OutgoingMessage Reminder(Cohort cohort, Team team, TeamStandup meeting, Instant now) =>
        Message(
            $"""
            🌱 Hi! As you asked: the stand-up of *{Markdown.Escape(team.Name)}* ({Markdown.Escape(cohort.Name)}) is {Dates.Timestamp(
                meeting.At
            )}.
            If you like, tell your team how your week was. A few words are enough, and a quiet week is worth as much.
            """,
            Buttons(cohort, now).CheckIn,
            Buttons(cohort, now).Quiet,
            new ReminderButtons(cohort.CohortId).NoReminders);

    // A stand-up on a Monday is spoken of in the week before it, and a break belongs to the week before it.
    private static CheckInButtons Buttons(Cohort cohort, Instant now) =>
        new(cohort.CohortId, Math.Clamp(cohort.Calendar.WeekAt(now), 1, cohort.Weeks));

    private static string Leads(CrewMember? facilitator) =>
        facilitator is null ? "nobody leads it yet" : $"<@{facilitator.UserId}> leads it";

    private static OutgoingMessage Message(string text, params MessageComponent[] buttons) =>
        new(AllowedMentions.None, text, Components: [new ActionRow(buttons)]);
}
