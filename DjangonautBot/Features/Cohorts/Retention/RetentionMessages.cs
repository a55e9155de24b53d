using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Retention;

/// <summary>Texts of <c>/cohort retention</c> and of the notice to Captains.</summary>
internal static class RetentionMessages
{
    public const string ShowRoute = "retention.show";

    private const string DeletedAndKept =
        "What people wrote then goes from my database: check-ins, questions, answers, goals, wins, feedback, notes, welcomes, "
        + "announcements, and their names. Counts stay. What stands in this server's channels stays there too: it is yours. Who said that "
        + "I may ask them after 6 and 12 months is still asked: that yes, with their id and time zone, goes with their last answer.";

    public static string IsForgotten(RetentionState state) =>
        $"🍂 The texts of this cohort were deleted {Dates.Ago(state.ForgottenAt!.Value)}. Its counts are kept.";

    public static string HistoryOf(int days) => $"keeps the cohort's texts for {days} days after its end";

    public static OutgoingMessage Show(Cohort cohort, RetentionState state, Instant now)
    {
        var forgetAt = RetentionPolicy.DeletionAt(cohort.End, state.RetentionDays, state.RetentionToldAt);
        var ended = cohort.End <= now ? "ended" : "ends";
        var range = $"from {RetentionPolicy.FewestDays} to {RetentionPolicy.MostDays}";
        return new OutgoingMessage(
            AllowedMentions.None,
            $"""
            🍂 The texts of **{Markdown.Escape(
                cohort.Name
            )}** are kept for {state.RetentionDays} days after its end. It {ended} {Dates.Day(
                (cohort.End - Duration.Epsilon).InZone(cohort.TimeZone).Date
            )}, so they are deleted {Dates.DayOf(forgetAt, cohort.TimeZone)}.
            {DeletedAndKept}
            Captains hear of it a week before. For another time: `/cohort retention days:…`, {range}.
            """);
    }

    public static OutgoingMessage Notice(Cohort cohort, Instant forgetAt) => new(
        AllowedMentions.None,
        $"""
        🍂 **{Markdown.Escape(cohort.Name)}:** as planned, its texts are deleted {Dates.DayOf(forgetAt, cohort.TimeZone)}.
        {DeletedAndKept}
        Until then everybody can take their own along with `/me export`. If you need more time: `/cohort retention days:…`.
        """,
        Components: [Ask(cohort)]);

    /// <summary>Creates the text that replaces the notice after the deletion.</summary>
    public static OutgoingMessage Deleted(Cohort cohort, Instant forgottenAt) => new(
        AllowedMentions.None,
        $"🍂 **{Markdown.Escape(cohort.Name)}:** as planned, its texts were deleted "
            + $"{Dates.DayOf(forgottenAt, cohort.TimeZone)}. Its counts are kept.",
        Components: [Ask(cohort)]);

    private static ActionRow Ask(Cohort cohort) =>
        new(new Button(ButtonStyle.Secondary, "How long are texts kept?", new CustomId(ShowRoute, cohort.CohortId).ToString()));
}
