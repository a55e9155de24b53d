using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.CheckIns.Feedback;

/// <summary>Feedback that a person gave and received.</summary>
internal sealed class PersonalFeedback(IDeliveries deliveries) : IPersonalData
{
    private const string Given =
        """
        teams join check_in using (team_id) join feedback using (check_in_id)
        where teams.cohort_id = @CohortId and feedback.user_id = @UserId
        """;

    internal const string SelectGiven =
        $"select check_in.week, feedback.text, feedback.is_private, feedback.given_at, feedback.display_name from {Given} order by "
            + "feedback.feedback_id";

    internal const string SelectReceived =
        """
        select check_in.week, feedback.display_name as given_by, feedback.text, feedback.is_private, feedback.given_at
        from check_in join feedback using (check_in_id)
        where check_in.crew_id = @CrewId
        order by feedback.feedback_id
        """;

    internal const string SelectGivenPosts =
        $"select feedback.feedback_id, {AuthorAlone} from {Given}";

    internal const string SelectReceivedPosts =
        $"select feedback.feedback_id, {AuthorAlone} from check_in join feedback using (check_in_id) where check_in.crew_id = @CrewId";

    private const string AuthorAlone =
        "iif(feedback.is_private, (select user_id from crew_members where crew_id = check_in.crew_id), null) as direct_to";

    private const string DeleteGiven = $"delete from feedback where feedback_id in (select feedback.feedback_id from {Given})";

    private const string DeleteReceived =
        "delete from feedback where check_in_id in (select check_in_id from check_in where crew_id = @CrewId)";

    private const string ForgetAll =
        """
        update feedback set text = '', display_name = ''
        where check_in_id in (select check_in_id from teams join check_in using (team_id) where teams.cohort_id = @cohortId)
        """;

    public string Name => "feedback";

    public int Position => 60;

    public string About => "Feedback that you gave on check-ins, and what you received on yours.";

    public IReadOnlyList<string> Tables => ["feedback"];

    public JsonNode? Export(DatabaseConnection connection, DataOwner owner)
    {
        var given = PersonalRows.Read(connection, SelectGiven, owner);
        var received = PersonalRows.Read(connection, SelectReceived, owner);
        return given.Count + received.Count == 0 ? null : new JsonObject { ["given"] = given, ["received"] = received };
    }

    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now)
    {
        foreach (var sql in new[] { SelectGivenPosts, SelectReceivedPosts })
        {
            foreach (var post in transaction.Query<Post>(sql, owner))
            {
                deliveries.Retract(transaction, FeedbackPost.PostKind, post.FeedbackId.Value, now, post.DirectTo);
            }
        }

        transaction.Execute(DeleteGiven, owner);
        transaction.Execute(DeleteReceived, owner);
    }

    public void Forget(WriteTransaction transaction, CohortId cohortId) => transaction.Execute(ForgetAll, new { cohortId });

    internal sealed record Post
    {
        public required FeedbackId FeedbackId { get; init; }

        public Snowflake? DirectTo { get; init; }
    }
}
