using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Me;
using DjangonautBot.Features.Outcomes;
using DjangonautBot.Features.Standups;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Weeks;

/// <summary>Texts of the post with which a week opens, and the name of its thread.</summary>
internal static class WeekPostMessages
{
    public static string ThreadName(Team team, int week) => $"Week {week} · {team.Name}";

    /// <summary>Welcome in week 0, for which there is no check-in yet.</summary>
    /// <param name="words">Text of the opening.</param>
    /// <param name="first">Stand-up of week 1; null if it is cancelled.</param>
    public static OutgoingMessage Hello(Cohort cohort, Team team, FittingText words, TeamStandup? first) => new Card(
        CardColor.Purple,
        $"### 👋 Hello, team {Markdown.Escape(team.Name)}, and welcome to {Markdown.Escape(cohort.Name)}!\n"
            + $"-# {Dates.Week(cohort.Calendar, 0)}",
        words,
        $"🚀 Week 1 begins {Dates.Begins(cohort.Calendar, 1)}.\n🗓️ " + (first is null
            ? "In week 1 there is no stand-up."
            : $"Your first stand-up is {Dates.Timestamp(first.At)}; {first.Leads}."),
        new CardPart.Buttons(new ReminderButtons(cohort.CohortId).RemindMe)).ToMessage();

    /// <param name="words">Text of the opening.</param>
    /// <param name="standup">Null if the stand-up is cancelled.</param>
    /// <param name="hasThread">Whether the week's thread is opened from the post.</param>
    public static OutgoingMessage WeekOpens(
        Cohort cohort, int week, FittingText words, TeamStandup? standup, bool hasThread, Instant now)
    {
        var buttons = new CheckInButtons(cohort.CohortId, week);
        var offer = new OutcomeOffer(cohort.CohortId);
        return new Card(
            CardColor.Purple,
            $"### 🪐 Week {week} of {cohort.Weeks}\n-# {Dates.Week(cohort.Calendar, week)}",
            words,
            week == 1 && !string.IsNullOrEmpty(cohort.Goal) ? FittingText.Lines($"🎯 {Markdown.Escape(cohort.Goal)}") : null,
            standup switch
            {
                null => "🗓️ There is no stand-up in this week.",
                _ when standup.At > now => $"🗓️ Stand-up {Dates.Timestamp(standup.At)}; {standup.Leads}.",
                _ => $"🗓️ The stand-up was {Dates.Timestamp(standup.At)}.",
            },
            new CardPart.Buttons(buttons.CheckIn, buttons.Quiet, new ReminderButtons(cohort.CohortId).RemindMe),
            week == cohort.Weeks ? new CardPart.Section(OutcomeOffer.Words, offer.AskMe) : null,
            hasThread ? "-# 🧵 Check-ins are in this thread." : null).ToMessage();
    }

    /// <summary>Post of a week that is over, from which its thread is opened.</summary>
    public static OutgoingMessage PastWeek(Cohort cohort, int week)
    {
        var buttons = new CheckInButtons(cohort.CohortId, week);
        return new Card(
            CardColor.Purple,
            $"### 🧵 Week {week} of {cohort.Weeks}\n-# {Dates.Week(cohort.Calendar, week)}",
            "Check-ins of that week are in this thread.",
            new CardPart.Buttons(buttons.CheckIn, buttons.Quiet)).ToMessage();
    }
}
