using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Texts of <c>/cohort close</c>.</summary>
internal static class ClosingMessages
{
    public const string CloseRoute = "cohort.close";
    public const string ReopenRoute = "cohort.reopen";

    public static OutgoingMessage Ask(Cohort cohort) => new(
        AllowedMentions.None,
        $"""
        🛬 **Would you like to close {Markdown.Escape(cohort.Name)}?**
        · One last post thanks everybody, with what the cohort did together in numbers.
        · Nothing more is posted by itself: no week, no reminder, no summary.
        · Everything stays readable, and check-ins for the weeks until now stay open.
        · What people wrote is deleted {cohort.RetentionDays} days after the cohort's end, as `/cohort retention` says; counts stay.
        · The server is free for another cohort.
        You can open it again, as long as no other cohort has taken its time.
        """,
        Components:
        [
            new ActionRow(
                new Button(ButtonStyle.Danger, "Yes, close it", new CustomId(CloseRoute, cohort.CohortId).ToString()),
                new Button(ButtonStyle.Secondary, "Keep it as it is", new CustomId(CohortMessages.KeepRoute, cohort.CohortId).ToString())),
        ]);

    public static OutgoingMessage IsClosed(Cohort cohort, Cohort? overlap)
    {
        var text =
            $"🛬 **{Markdown.Escape(cohort.Name)}** was closed {Dates.Timestamp(cohort.ClosedAt!.Value)}. Thank you for the journey!\n"
                + "Nothing more is posted, and everything stays readable.";
        return overlap is null
            ? new OutgoingMessage(
                AllowedMentions.None,
                text,
                Components:
                [
                    new ActionRow(
                        new Button(ButtonStyle.Secondary, "Open it again", new CustomId(ReopenRoute, cohort.CohortId).ToString())),
                ])
            : new OutgoingMessage(
                AllowedMentions.None,
                $"{text}\nIt cannot be opened again while *{Markdown.Escape(overlap.Name)}* is at the same time.");
    }

    public static OutgoingMessage IsOpenAgain(Cohort cohort) => new(
        AllowedMentions.None,
        $"🚀 **{Markdown.Escape(cohort.Name)}** is open again, and its posts go on as planned.");
}
