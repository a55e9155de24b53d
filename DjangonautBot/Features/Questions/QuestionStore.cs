using Dapper;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Questions;

internal sealed class QuestionStore(Database database) : IQuestions
{
    // Whoever reads an anonymous question here gets no name.
    private const string Columns =
        """
        question.question_id, question.cohort_id, question.team_id, question.week, question.audience, question.is_anonymous,
        question.text, question.state, question.asked_at,
        iif(question.is_anonymous, null, (select display_name from crew where crew.crew_id = question.crew_id)) as asked_by,
        (select count(*) from me_too where me_too.question_id = question.question_id) as me_toos,
        (select count(*) from answer where answer.question_id = question.question_id and not is_from_asker) as answers,
        card.channel_id as card_channel_id, card.message_id as card_message_id
        """;

    private const string Questions =
        $"""
        question
        left join delivery card
          on card.kind = '{Question.CardKind}' and card.subject_id = question.question_id and card.week = 0 and card.message_id is not null
        """;

    private const string IsFor = "(question.audience = 'team' or @widest = 'navigators')";

    internal const string SelectOpenByTeam =
        $"""
        select {Columns} from {Questions}
        where question.team_id = @teamId and question.state = 'open' and {IsFor}
        order by question.asked_at, question.question_id
        """;

    internal const string SelectOpenByCohort =
        $"""
        select {Columns} from {Questions}
        where question.cohort_id = @cohortId and question.state = 'open' and {IsFor}
        order by question.asked_at, question.question_id
        """;

    public IReadOnlyList<Question> ListOpen(TeamId teamId, QuestionAudience widest) =>
        database.Read(connection => connection.Query<Question>(SelectOpenByTeam, new { teamId, widest = widest.ToSql() }).AsList());

    public IReadOnlyList<Question> ListOpen(CohortId cohortId, QuestionAudience widest) =>
        database.Read(connection => connection.Query<Question>(SelectOpenByCohort, new { cohortId, widest = widest.ToSql() }).AsList());
}
