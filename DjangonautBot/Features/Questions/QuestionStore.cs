using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Questions;

/// <summary>Stores questions, and the people who have the same question.</summary>
internal sealed class QuestionStore(Database database, ICrewRecords crew) : IQuestions
{
    // An anonymous question to Navigators is nobody's but the cohort's.
    private const string HidesTeam = "(question.is_anonymous and question.audience = 'navigators')";

    // An anonymous question is read without a name.
    private const string Columns =
        $"""
        question.question_id, question.cohort_id, iif({HidesTeam}, null, question.team_id) as team_id, question.week,
        question.audience, question.is_anonymous,
        question.text, question.state, question.asked_at,
        iif(question.is_anonymous, null, (select display_name from crew_members where crew_id = question.crew_id)) as asked_by,
        (select count(*) from me_too where me_too.question_id = question.question_id) as me_toos,
        (select count(*) from answer where answer.question_id = question.question_id and not is_from_asker) as answers,
        card.channel_id as card_channel_id, card.message_id as card_message_id
        """;

    private const string Questions =
        $"""
        question
        left join deliveries card
          on card.kind = '{Question.CardKind}' and card.subject_id = question.question_id and card.week = 0 and card.message_id is not null
        """;

    // A question whose text was deleted cannot be answered.
    private const string Waits = "question.state = 'open' and question.text <> ''";

    private const string IsFor = "(question.audience = 'team' or @widest = 'navigators')";

    internal const string SelectOpenByTeam =
        $"""
        select {Columns} from {Questions}
        where question.team_id = @teamId and not {HidesTeam} and {Waits} and {IsFor}
        order by question.asked_at, question.question_id
        """;

    internal const string SelectOpenByCohort =
        $"""
        select {Columns} from {Questions}
        where question.cohort_id = @cohortId and {Waits} and {IsFor}
        order by question.asked_at, question.question_id
        """;

    internal const string SelectTexts =
        $"""
        select question.text from question where {IsWritten}
        union all
        select answer.text from question join answer using (question_id) where {IsWritten}
        """;

    private const string IsWritten =
        $"question.team_id = @teamId and not {HidesTeam} and question.week = @week and question.state <> 'withdrawn' and {IsFor}";

    internal const string SelectQuotes =
        $"""
        select 'question' as source, question.question_id as id
        from question
        where question.team_id = @teamId and question.week = @week and not {HidesTeam}
        union all
        select 'answer', answer.answer_id
        from question join answer using (question_id)
        where question.team_id = @teamId and question.week = @week and not {HidesTeam}
        """;

    internal const string SelectByState =
        $"""
        select {Columns} from {Questions}
        where question.cohort_id = @cohortId and question.state = @state
        order by question.asked_at, question.question_id
        """;

    internal const string SelectOne =
        $"select {Columns} from {Questions} where question.cohort_id = @cohortId and question.question_id = @questionId";

    internal const string SelectAskedBy = "select question_id from question where crew_id = @crewId";

    internal const string SelectAsker =
        "select crew_id, user_id from question join crew_members using (crew_id) where question.question_id = @questionId";

    private const string ExistsFrom = "select exists (select 1 from question where check_in_id = @checkInId)";

    internal const string SelectRepeated =
        """
        select question_id from question
        where crew_id = @CrewId and team_id = @TeamId and check_in_id is @CheckInId and audience = @audience
          and is_anonymous = @IsAnonymous and text = @Text and state <> 'withdrawn' and asked_at >= @since
        """;

    private const string InsertOne =
        """
        insert into question (question_id, cohort_id, team_id, crew_id, check_in_id, week, audience, is_anonymous, text, asked_at)
        values ((select question from next_number), @CohortId, @TeamId, @CrewId, @CheckInId, @week, @audience, @IsAnonymous, @Text, @now)
        returning question_id
        """;

    private const string UpdateState = "update question set state = @state where question_id = @questionId";

    private const string InsertMeToo =
        "insert into me_too (question_id, crew_id) values (@questionId, @crewId) on conflict do nothing";

    public IReadOnlyList<Question> ListOpen(TeamId teamId, QuestionAudience widest) =>
        database.Read(connection => connection.Query<Question>(SelectOpenByTeam, new { teamId, widest = widest.ToSql() }).ToList());

    public IReadOnlyList<Question> ListOpen(CohortId cohortId, QuestionAudience widest) =>
        database.Read(connection => connection.Query<Question>(SelectOpenByCohort, new { cohortId, widest = widest.ToSql() }).ToList());

    public IReadOnlyList<string> ListTexts(TeamId teamId, int week, QuestionAudience widest) =>
        database.Read(connection => connection.Query<string>(SelectTexts, new { teamId, week, widest = widest.ToSql() }).ToList());

    public IReadOnlyList<Quote> ListQuotes(TeamId teamId, int week) => database.Read(connection =>
        connection.Query<Quote>(SelectQuotes, new { teamId, week }).ToList());

    /// <summary>Questions of a cohort in a state, the oldest first.</summary>
    public IReadOnlyList<Question> List(CohortId cohortId, QuestionState state) =>
        database.Read(connection => connection.Query<Question>(SelectByState, new { cohortId, state = state.ToSql() }).ToList());

    public Question? Find(CohortId cohortId, QuestionId questionId) =>
        database.Read(connection => connection.QueryFirstOrDefault<Question>(SelectOne, new { cohortId, questionId }));

    /// <summary>Questions of a person, to offer the asker's actions.</summary>
    public IReadOnlySet<QuestionId> ListAskedBy(CrewId crewId) =>
        database.Read(connection => connection.Query<long>(SelectAskedBy, new { crewId }).Select(id => new QuestionId(id))).ToHashSet();

    /// <inheritdoc cref="Asker"/>
    public Asker? FindAsker(QuestionId questionId) =>
        database.Read(connection => connection.QueryFirstOrDefault<Asker>(SelectAsker, new { questionId }));

    /// <summary>Whether a question, in any state, was asked from a check-in.</summary>
    public bool HasAskedFrom(CheckInId checkInId) =>
        database.Read(connection => connection.QuerySingle<bool>(ExistsFrom, new { checkInId }));

    /// <summary>Finds the question that a draft repeats; null for a new one.</summary>
    public static Question? FindRepeated(WriteTransaction transaction, QuestionScope scope, QuestionDraft draft, Instant now)
    {
        var questionId = transaction.QueryFirstOrDefault<long?>(
            SelectRepeated,
            new
            {
                scope.CrewId,
                scope.Team.TeamId,
                scope.CheckInId,
                audience = draft.Audience.ToSql(),
                draft.IsAnonymous,
                draft.Text,
                since = Resubmission.Since(now),
            });
        return questionId is { } id
            ? transaction.QuerySingle<Question>(SelectOne, new { cohortId = scope.Cohort.CohortId, questionId = new QuestionId(id) })
            : null;
    }

    public Question Insert(WriteTransaction transaction, QuestionScope scope, QuestionDraft draft, Instant now)
    {
        if (!draft.IsAnonymous)
        {
            crew.SetDisplayName(transaction, scope.CrewId, scope.DisplayName);
        }

        var questionId = new QuestionId(transaction.QuerySingle<long>(
            InsertOne,
            new
            {
                scope.Cohort.CohortId,
                scope.Team.TeamId,
                scope.CrewId,
                scope.CheckInId,
                week = Math.Clamp(scope.Cohort.Calendar.WeekAt(now), 0, scope.Cohort.Weeks),
                audience = draft.Audience.ToSql(),
                draft.IsAnonymous,
                draft.Text,
                now,
            }));
        return transaction.QuerySingle<Question>(SelectOne, new { cohortId = scope.Cohort.CohortId, questionId });
    }

    public static void SetState(WriteTransaction transaction, QuestionId questionId, QuestionState state) =>
        transaction.Execute(UpdateState, new { questionId, state = state.ToSql() });

    /// <summary>Counts a person who has the same question; false if they were already counted.</summary>
    public static bool AddMeToo(WriteTransaction transaction, QuestionId questionId, CrewId crewId) =>
        transaction.Execute(InsertMeToo, new { questionId, crewId }) == 1;
}

/// <summary>Question as its asker wrote it.</summary>
internal sealed record QuestionDraft(string Text, QuestionAudience Audience, bool IsAnonymous);

/// <summary>Asker of a new question, and the team that it is asked in.</summary>
/// <param name="CheckInId">Check-in whose words are asked; null for a question of its own.</param>
internal sealed record QuestionScope(Cohort Cohort, Team Team, CrewId CrewId, string DisplayName, CheckInId? CheckInId = null);

/// <summary>
/// Asker of a question. For an anonymous question it serves only to send direct messages; it is never shown, stored or logged.
/// </summary>
internal sealed record Asker
{
    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }
}
