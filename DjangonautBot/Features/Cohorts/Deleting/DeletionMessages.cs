using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Cohorts.Deleting;

/// <summary>Texts of <c>/cohort delete</c>.</summary>
internal static class DeletionMessages
{
    public const string DeleteRoute = "cohort.delete";

    // Beside the button that keeps everything.
    private const int MostCohorts = ActionRow.MaxButtons - 1;

    public static string HasWords(Cohort cohort) =>
        $"🌱 People have written in *{Markdown.Escape(cohort.Name)}*, so it stays. To end it, use `/cohort close`; everything stays "
            + "readable then.";

    public static OutgoingMessage Ask(IReadOnlyList<Cohort> unwritten)
    {
        var shown = unwritten.Take(MostCohorts).ToList();
        var title = shown is [var single] ? Markdown.Escape(single.Name) : "one of these cohorts";
        return new OutgoingMessage(
            AllowedMentions.None,
            Excerpt.Of(
                $"""
                🍃 **Would you like to delete {title}?** Nobody has written anything in it.
                {string.Join('\n', shown.Select(Line))}
                · Its teams, its crew, its settings and its history go.
                · Its posts, and the events of its stand-ups, go from the channels.
                · The server is free for another cohort at that time.
                It cannot be undone. If only the start or the time zone is wrong, `/cohort edit` changes it.
                """,
                OutgoingMessage.MaxContentLength),
            Components:
            [
                new ActionRow(
                [
                    .. shown.Select(cohort => new Button(
                        ButtonStyle.Danger,
                        Excerpt.Of($"Delete {cohort.Name}", Button.MaxLabelLength),
                        new CustomId(DeleteRoute, cohort.CohortId).ToString())),
                    new Button(
                        ButtonStyle.Secondary,
                        "Keep it as it is",
                        new CustomId(CohortMessages.KeepRoute, shown[0].CohortId).ToString()),
                ]),
            ]);
    }

    public static OutgoingMessage Deleted(Cohort cohort) => new(
        AllowedMentions.None,
        $"🍃 **{Markdown.Escape(cohort.Name)}** is deleted. What it posted is on its way out of the channels; that takes some minutes at "
            + "most. `/cohort create` begins anew.");

    private static string Line(Cohort cohort) =>
        $"· {Markdown.Escape(cohort.Name)}: week 1 from {Dates.Day(cohort.Calendar.Monday(1))}, {HistoryWords.Weeks(cohort.Weeks)}";
}
