using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Questions.Answering;

/// <summary>Stores answers and askers' additions. Additions bear neither name nor id.</summary>
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
        insert into answer (
            answer_id, question_id, crew_id, user_id, display_name, text, channel_id, message_id, is_from_asker, answered_at)
        values (
            (select answer from next_number), @questionId, @crewId, @userId, @displayName, @text, @channelId, @messageId,
            @isFromAsker, @now)
        returning answer_id
        """;

    private const string ExistsLink =
        "select exists (select 1 from answer where question_id = @questionId and message_id = @messageId)";

    internal const string ExistsRepeated =
        """
        select exists (
          select 1 from answer
          where question_id = @questionId and user_id is @userId and is_from_asker = @isFromAsker and message_id is null
            and text = @text and answered_at >= @since)
        """;

    private const string UpdateHelped = "update answer set has_helped = 1 where answer_id = @answerId and has_helped = 0";

    public IReadOnlyList<QuestionAnswer> List(QuestionId questionId) =>
        database.Read(connection => connection.Query<QuestionAnswer>(SelectByQuestion, new { questionId }).ToList());

    /// <summary>Additions by the asker of a question.</summary>
    public IReadOnlyList<QuestionAnswer> ListAdditions(QuestionId questionId) => [.. List(questionId).Where(answer => answer.IsFromAsker)];

    public QuestionAnswer? Find(CohortId cohortId, AnswerId answerId) =>
        database.Read(connection => connection.QueryFirstOrDefault<QuestionAnswer>(SelectOne, new { cohortId, answerId }));

    /// <summary>Whether a message is already linked to a question.</summary>
    public static bool IsLinked(WriteTransaction transaction, QuestionId questionId, Snowflake messageId) =>
        transaction.QuerySingle<bool>(ExistsLink, new { questionId, messageId });

    /// <summary>Whether a text is the repetition of an answer by the same author, or of an addition by the asker.</summary>
    public static bool IsRepeated(
        WriteTransaction transaction, QuestionId questionId, Snowflake? userId, bool isFromAsker, string text, Instant now) =>
        transaction.QuerySingle<bool>(
            ExistsRepeated, new { questionId, userId, isFromAsker, text, since = Resubmission.Since(now) });

    /// <summary>Stores an answer under its author's name.</summary>
    public static AnswerId Insert(WriteTransaction transaction, QuestionId questionId, Actor actor, string text, Instant now) =>
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

    /// <summary>Stores an addition by the asker, without any trace of the person.</summary>
    public static AnswerId InsertFromAsker(WriteTransaction transaction, QuestionId questionId, string text, Instant now) =>
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

    /// <summary>Stores a link to a message that is an answer.</summary>
    /// <param name="author">Author of the message; null for a person outside the crew.</param>
    public static AnswerId Link(
        WriteTransaction transaction,
        QuestionId questionId,
        LinkedMessage message,
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

    /// <summary>Marks an answer as helpful; false if it already was.</summary>
    public static bool MarkHelped(WriteTransaction transaction, AnswerId answerId) =>
        transaction.Execute(UpdateHelped, new { answerId }) == 1;

    private static AnswerId Insert(
        WriteTransaction transaction,
        QuestionId questionId,
        CrewId? crewId,
        Snowflake? userId,
        string? displayName,
        string text,
        Snowflake? channelId,
        Snowflake? messageId,
        bool isFromAsker,
        Instant now) =>
        new AnswerId(transaction.QuerySingle<long>(
            InsertOne, new { questionId, crewId, userId, displayName, text, channelId, messageId, isFromAsker, now }));
}
