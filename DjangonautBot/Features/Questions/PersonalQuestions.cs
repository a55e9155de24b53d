using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.Questions;

/// <summary>Questions of a person, including anonymous ones, which are exported to nobody else.</summary>
internal sealed class PersonalQuestions(IDeliveries deliveries) : IPersonalData
{
    internal const string Select = $"""
        select question.week, question.text, question.audience, question.is_anonymous, question.state, question.asked_at,
          card.channel_id as card_channel_id, card.message_id as card_message_id
        from question
        left join deliveries card on card.kind = '{Question.CardKind}' and card.subject_id = question.question_id and card.week = 0
        where question.crew_id = @CrewId
        order by question.question_id
        """;

    internal const string SelectMeToos =
        """
        select question.week, question.asked_at
        from me_too join question using (question_id)
        where me_too.crew_id = @CrewId
        order by question.question_id
        """;

    private const string SelectIds = "select question_id from question where crew_id = @CrewId";

    private const string SelectAnswers =
        "select answer.answer_id from question join answer using (question_id) where question.crew_id = @CrewId";

    // An open question goes without a trace, as one that was withdrawn.
    private const string SelectOutcomes =
        """
        select week, case when is_answered then 'question_answered' else 'question_settled' end as what, helped
        from (
          select question.week, question.state,
            exists (select 1 from answer where answer.question_id = question.question_id and not is_from_asker) as is_answered,
            (select count(*) from answer where answer.question_id = question.question_id and has_helped) as helped
          from question
          where question.crew_id = @CrewId)
        where state <> 'withdrawn' and (is_answered or state = 'settled')
        """;

    private const string SelectMeTooIds = "select question_id from me_too where crew_id = @CrewId";

    private const string Delete = "delete from question where crew_id = @CrewId";

    private const string DeleteMeToos = "delete from me_too where crew_id = @CrewId";

    private const string ForgetAll = "update question set text = '' where cohort_id = @cohortId";

    public string Name => "questions";

    public int Position => 80;

    public string About =>
        "The questions that you asked, anonymous ones too, where their cards stand, and those of others of which you said that you "
            + "have them too.";

    public IReadOnlyList<string> Tables => ["question", "me_too"];

    public JsonNode? Export(DatabaseConnection connection, DataOwner owner)
    {
        var asked = PersonalRows.Read(connection, Select, owner);
        var meToos = PersonalRows.Read(connection, SelectMeToos, owner);
        return asked.Count + meToos.Count == 0 ? null : new JsonObject { ["asked"] = asked, ["me_too"] = meToos };
    }

    public IEnumerable<PersonalMoment> Recall(DatabaseConnection connection, DataOwner owner) =>
        connection.Query<OwnQuestion>(Select, owner)
            .Where(question => question.Text.Length > 0)
            .Select(question => new PersonalMoment(
                question.Week, "❓", question.Text, owner.LinkTo(question.CardChannelId, question.CardMessageId)));

    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now)
    {
        foreach (var questionId in transaction.Query<long>(SelectIds, owner).Select(id => new QuestionId(id)))
        {
            deliveries.Retract(transaction, Question.CardKind, questionId.Value, now);
            deliveries.RefreshQuotes(transaction, Question.QuoteOf(questionId));
            deliveries.Retract(transaction, QuestionPosts.RemovalNoticeKind, questionId.Value, now, owner.UserId);
            deliveries.Retract(transaction, QuestionPosts.SettledNoticeKind, questionId.Value, now, owner.UserId);
        }

        foreach (var answerId in transaction.Query<long>(SelectAnswers, owner).Select(id => new AnswerId(id)))
        {
            deliveries.Retract(transaction, QuestionPosts.AnswerPostKind, answerId.Value, now);
            deliveries.Retract(transaction, QuestionPosts.AnswerNoticeKind, answerId.Value, now, owner.UserId);
        }

        foreach (var questionId in transaction.Query<long>(SelectMeTooIds, owner).Select(id => new QuestionId(id)))
        {
            deliveries.Refresh(transaction, Question.CardKind, questionId.Value);
        }

        foreach (var outcome in transaction.Query<Outcome>(SelectOutcomes, owner).ToList())
        {
            UnlinkedCounts.Add(transaction, owner.CohortId, teamId: null, outcome.Week, outcome.What);
            for (var helped = 0; helped < outcome.Helped; helped++)
            {
                UnlinkedCounts.Add(transaction, owner.CohortId, teamId: null, outcome.Week, "answer_that_helped");
            }
        }

        transaction.Execute(DeleteMeToos, owner);
        transaction.Execute(Delete, owner);
    }

    public void Forget(WriteTransaction transaction, CohortId cohortId) => transaction.Execute(ForgetAll, new { cohortId });

    internal sealed record Outcome
    {
        public required int Week { get; init; }

        public required string What { get; init; }

        /// <summary>Number of answers that helped.</summary>
        public required int Helped { get; init; }
    }

    internal sealed record OwnQuestion
    {
        public required int Week { get; init; }

        public required string Text { get; init; }

        public Snowflake? CardChannelId { get; init; }

        public Snowflake? CardMessageId { get; init; }
    }
}
