using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Questions.Answering;

/// <summary>What was answered, and what askers added. The asker's own words bear neither name nor id.</summary>
internal sealed class AnswerStore(Database database)
{
    private const string Columns =
        """
        answer.answer_id, answer.question_id, answer.user_id, answer.display_name, answer.text, answer.channel_id, answer.message_id,
        answer.is_from_asker, answer.has_helped, answer.answered_at
        """;

    internal const string SelectByQuestion = $"select {Columns} from answer where question_id = @questionId order by answer_id";

    internal const string SelectOne =
        $"""
        select {Columns} from answer join question using (question_id)
        where question.cohort_id = @cohortId and answer.answer_id = @answerId
        """;

    private const string InsertOne = """
        insert into answer (answer_id, question_id, crew_id, user_id, display_name, text, channel_id, message_id, is_from_asker, answered_at)
        values ((select answer from next_number), @questionId, @crewId, @userId, @displayName, @text, @channelId, @messageId, @isFromAsker, @now)
        returning answer_id
        """;

    private const string ExistsLink =
        "select exists (select 1 from answer where question_id = @questionId and message_id = @messageId)";

    private const string UpdateHelped = "update answer set has_helped = 1 where answer_id = @answerId and has_helped = 0";

    public IReadOnlyList<QuestionAnswer> List(QuestionId questionId) =>
        database.Read(connection => connection.Query<QuestionAnswer>(SelectByQuestion, new { questionId }).AsList());

    /// <summary>What the asker added to a question.</summary>
    public IReadOnlyList<QuestionAnswer> ListAdditions(QuestionId questionId) => [.. List(questionId).Where(answer => answer.IsFromAsker)];

    public QuestionAnswer? Find(CohortId cohortId, AnswerId answerId) =>
        database.Read(connection => connection.QueryFirstOrDefault<QuestionAnswer>(SelectOne, new { cohortId, answerId }));

    /// <summary>Whether a message is linked to a question already.</summary>
    public static bool IsLinked(SqliteTransaction transaction, QuestionId questionId, Snowflake messageId) =>
        transaction.QuerySingle<bool>(ExistsLink, new { questionId, messageId });

    /// <summary>Keeps what somebody answered under their name.</summary>
    public static AnswerId Insert(SqliteTransaction transaction, QuestionId questionId, Actor actor, string text, Instant now) =>
        Insert(
            transaction,
            questionId,
            actor.CrewId,
            actor.UserId,
            actor.DisplayName,
            text,
            channelId: null,
            messageId: null,
            isFromAsker: false,
            now);

    /// <summary>Keeps what the asker adds, without a trace of who that is.</summary>
    public static AnswerId InsertFromAsker(SqliteTransaction transaction, QuestionId questionId, string text, Instant now) =>
        Insert(
            transaction,
            questionId,
            crewId: null,
            userId: null,
            displayName: null,
            text,
            channelId: null,
            messageId: null,
            isFromAsker: true,
            now);

    /// <summary>Keeps that a message is an answer.</summary>
    /// <param name="author">Whoever wrote it, where they are in the crew.</param>
    public static AnswerId Link(
        SqliteTransaction transaction,
        QuestionId questionId,
        AnswerMessage message,
        CrewId? author,
        Instant now) =>
        Insert(
            transaction,
            questionId,
            author,
            message.AuthorId,
            displayName: null,
            text: "",
            message.ChannelId,
            message.MessageId,
            isFromAsker: false,
            now);

    /// <summary>False if the asker had said so already.</summary>
    public static bool MarkHelped(SqliteTransaction transaction, AnswerId answerId) =>
        transaction.Execute(UpdateHelped, new { answerId }) == 1;

    private static AnswerId Insert(
        SqliteTransaction transaction,
        QuestionId questionId,
        CrewId? crewId,
        Snowflake? userId,
        string? displayName,
        string text,
        Snowflake? channelId,
        Snowflake? messageId,
        bool isFromAsker,
        Instant now) =>
        transaction.QuerySingle<AnswerId>(
            InsertOne, new { questionId, crewId, userId, displayName, text, channelId, messageId, isFromAsker, now });
}
