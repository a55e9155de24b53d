using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions;

/// <summary>
/// Recipients of direct messages to askers. The message stands in the lane of its question, so that only the question, as long as it
/// exists, identifies the asker.
/// </summary>
internal sealed class AnonymousRecipients(QuestionStore questions) : IDiscreetRecipients
{
    public Snowflake? Find(CohortId cohortId, Snowflake lane) =>
        QuestionChannel.DirectLane.FindSubject(lane) is { } number && questions.Find(cohortId, new QuestionId(number)) is { } question
            ? questions.FindAsker(question.QuestionId)?.UserId
            : null;
}
