using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.Questions.Answering;

/// <summary>Answers of a person to questions of others, and additions to their own.</summary>
internal sealed class PersonalAnswers(IDeliveries deliveries) : IPersonalData
{
    // An addition bears no name, so it is found by its question.
    private const string Own =
        """
        question join answer using (question_id)
        where question.cohort_id = @CohortId and (answer.user_id = @UserId or (answer.is_from_asker and question.crew_id = @CrewId))
        """;

    internal const string Select =
        $"""
        select question.week, answer.text, answer.display_name, answer.is_from_asker, answer.has_helped, answer.answered_at,
          answer.channel_id, answer.message_id
        from {Own}
        order by answer.answer_id
        """;

    internal const string SelectIds =
        "select answer.answer_id, question.question_id, (select user_id from crew_members where crew_id = question.crew_id) as asker "
            + $"from {Own}";

    private const string Delete = $"delete from answer where answer_id in (select answer.answer_id from {Own})";

    // A question that loses its last answer is open again, unless its text was deleted.
    private const string Reopen =
        """
        update question set state = 'open'
        where question_id = @QuestionId and state = 'answered' and text <> ''
          and not exists (select 1 from answer where answer.question_id = question.question_id and not is_from_asker)
        """;

    private const string ForgetAll =
        """
        update answer set text = '', display_name = null
        where question_id in (select question_id from question where cohort_id = @cohortId)
        """;

    public string Name => "answers";

    public int Position => 90;

    public string About =>
        "Your answers to questions of others, what you added to your own, and the messages that were marked as answers of yours.";

    public IReadOnlyList<string> Tables => ["answer"];

    public JsonNode Export(DatabaseConnection connection, DataOwner owner) => PersonalRows.Read(connection, Select, owner);

    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now)
    {
        var own = transaction.Query<OwnAnswer>(SelectIds, owner);
        foreach (var answer in own)
        {
            deliveries.Retract(transaction, QuestionPosts.AnswerPostKind, answer.AnswerId.Value, now);
            deliveries.Retract(
                transaction,
                QuestionPosts.AnswerNoticeKind,
                answer.AnswerId.Value,
                now,
                owner.UserId == answer.Asker ? answer.Asker : null);
            deliveries.Refresh(transaction, Question.CardKind, answer.QuestionId.Value);
            deliveries.RefreshQuotes(transaction, QuestionAnswer.QuoteOf(answer.AnswerId));
        }

        transaction.Execute(Delete, owner);
        foreach (var answer in own)
        {
            transaction.Execute(Reopen, answer);
        }
    }

    public void Forget(WriteTransaction transaction, CohortId cohortId) => transaction.Execute(ForgetAll, new { cohortId });

    internal sealed record OwnAnswer
    {
        public required AnswerId AnswerId { get; init; }

        public required QuestionId QuestionId { get; init; }

        /// <summary>Recipient of the notice. It is stored only if the question is deleted too.</summary>
        public required Snowflake Asker { get; init; }
    }
}
