using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions;

/// <summary>
/// What is written to an asker directly stands in the question's lane: so the question, as long as it is there, tells who
/// that is.
/// </summary>
internal sealed class AnonymousRecipients(QuestionStore questions) : IDiscreetRecipients
{
    public Snowflake? Find(CohortId cohortId, Snowflake lane) =>
        QuestionChannel.DirectLane.FindSubject(lane) is { } number && questions.Find(cohortId, new QuestionId(number)) is { } question
            ? questions.FindAsker(question.QuestionId)?.UserId
            : null;
}
