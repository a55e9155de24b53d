using DjangonautBot.Discord.Models;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Interactions;

/// <summary>Events of the log. They hold ids of interactions, never of people, and no text.</summary>
internal sealed partial class InteractionDispatcher
{
    [LoggerMessage(
        100,
        LogLevel.Information,
        "Interaction {InteractionId}: Discord did not take the answer (code {Code}); the work is done")]
    private partial void LogAnswerNotTaken(Snowflake interactionId, int code);

    [LoggerMessage(
        103,
        LogLevel.Information,
        "Interaction {InteractionId}: Discord did not take the deferral ({Reason})")]
    private partial void LogDeferralNotTaken(Snowflake interactionId, string reason);

    [LoggerMessage(
        104,
        LogLevel.Information,
        "Interaction {InteractionId} came so long after it was sent that Discord has given it up; its work is not done")]
    private partial void LogGivenUp(Snowflake interactionId);

    [LoggerMessage(106, LogLevel.Debug, "Interaction {InteractionId}: nobody waits for a response any more ({Reason})")]
    private partial void LogDropNotTold(Snowflake interactionId, string reason);

    [LoggerMessage(101, LogLevel.Warning, "Interaction {InteractionId} could not be answered; reference {Reference}")]
    private partial void LogNotAnswered(Exception exception, Snowflake interactionId, string reference);

    [LoggerMessage(105, LogLevel.Error, "Interaction {InteractionId}: Discord refused the reply; reference {Reference}")]
    private partial void LogReplyRefused(Exception exception, Snowflake interactionId, string reference);

    [LoggerMessage(102, LogLevel.Error, "{Route} could not handle interaction {InteractionId}; reference {Reference}")]
    private partial void LogHandlerFailed(Exception exception, string? route, Snowflake interactionId, string reference);
}
