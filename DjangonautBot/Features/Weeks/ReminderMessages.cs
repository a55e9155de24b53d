using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Me;
using DjangonautBot.Features.Standups;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Weeks;

/// <summary>Text of the reminder before a stand-up.</summary>
internal static class ReminderMessages
{
    public static OutgoingMessage Reminder(Cohort cohort, Team team, TeamStandup standup, Instant now)
    {
        var buttons = CheckInButtons.ForWeekAt(cohort, now);
        return new OutgoingMessage(
            AllowedMentions.None,
            $"""
            🌱 Hi! As you asked: the stand-up of *{Markdown.Escape(team.Name)}* ({Markdown.Escape(cohort.Name)}) is {Dates.Timestamp(
                standup.At
            )}.
            If you like, tell your team how your week was. A few words are enough, and a quiet week is worth as much.
            """,
            Components:
            [
                new ActionRow(buttons.CheckIn, buttons.Quiet, new ReminderButtons(cohort.CohortId).NoReminders),
            ]);
    }
}
