using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.CheckIns.Feedback;

/// <summary>Stores feedback on check-ins.</summary>
internal sealed class FeedbackStore(Database database, IDeliveries deliveries, OutboxSignal outbox)
{
    internal const string SelectOne =
        """
        select feedback.check_in_id, feedback.crew_id, feedback.user_id, feedback.display_name, feedback.text, feedback.is_private
        from feedback join check_in using (check_in_id) join teams using (team_id)
        where teams.cohort_id = @cohortId and feedback.feedback_id = @feedbackId
        """;

    internal const string ExistsRepeated =
        """
        select exists (
          select 1 from feedback
          where check_in_id = @CheckInId and user_id = @UserId and is_private = @IsPrivate and text = @Text and given_at >= @since)
        """;

    private const string Insert =
        """
        insert into feedback (feedback_id, check_in_id, crew_id, user_id, display_name, text, is_private, given_at)
        values ((select feedback from next_number), @CheckInId, @CrewId, @UserId, @DisplayName, @Text, @IsPrivate, @now)
        returning feedback_id
        """;

    public GivenFeedback? Find(CohortId cohortId, FeedbackId feedbackId) =>
        database.Read(connection => connection.QueryFirstOrDefault<GivenFeedback>(SelectOne, new { cohortId, feedbackId }));

    /// <summary>Stores feedback and requests its post, in one transaction, unless it was submitted before.</summary>
    public async Task GiveAsync(
        CohortId cohortId, CheckIn checkIn, GivenFeedback feedback, Instant now, CancellationToken cancellationToken)
    {
        var lane = feedback.IsPrivate ? checkIn.UserId : checkIn.TeamChannelId;
        await database.WriteAsync(
            transaction =>
            {
                if (IsRepeated(transaction, feedback, now))
                {
                    return;
                }

                var feedbackId = new FeedbackId(transaction.QuerySingle<long>(
                    Insert,
                    new
                    {
                        feedback.CheckInId,
                        feedback.CrewId,
                        feedback.UserId,
                        feedback.DisplayName,
                        feedback.Text,
                        feedback.IsPrivate,
                        now,
                    }));
                deliveries.Request(transaction, new DeliveryRequest(cohortId, FeedbackPost.PostKind, feedbackId.Value, 0, lane, now));
            },
            cancellationToken);
        outbox.Set();
    }

    private static bool IsRepeated(WriteTransaction transaction, GivenFeedback feedback, Instant now) =>
        transaction.QuerySingle<bool>(
            ExistsRepeated,
            new { feedback.CheckInId, feedback.UserId, feedback.IsPrivate, feedback.Text, since = Resubmission.Since(now) });
}

/// <summary>Feedback to the author of a check-in.</summary>
internal sealed record GivenFeedback
{
    public required CheckInId CheckInId { get; init; }

    public CrewId? CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    public required string DisplayName { get; init => field = ShownName.Of(value); }

    public required string Text { get; init; }

    /// <summary>Whether it is for the author alone, because the check-in was not for the team when the form was opened or sent.</summary>
    public required bool IsPrivate { get; init; }
}
