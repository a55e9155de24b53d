using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.Cohorts.Status;

/// <summary>Sends a test by direct message, to find out whether direct messages reach a person.</summary>
internal sealed class TestMessageHandler(IDiscordRest rest, DirectChannels directChannels, IRecipients recipients, ProgramClock clock)
{
    public async Task<Reply> SendAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        var outcome = await TrySendAsync(request.Actor.UserId, cancellationToken);
        if (request.Actor.CohortId is { } cohortId)
        {
            await recipients.NoteAsync(cohortId, request.Actor.UserId, outcome, clock.Now, cancellationToken);
        }

        return outcome == DirectMessageOutcome.Arrived
            ? new OutgoingMessage(AllowedMentions.None, StatusMessages.TestArrived)
            : new OutgoingMessage(AllowedMentions.None, StatusMessages.TestClosed);
    }

    private async Task<DirectMessageOutcome> TrySendAsync(Snowflake userId, CancellationToken cancellationToken)
    {
        try
        {
            await rest.CreateMessageAsync(
                await directChannels.OpenAsync(userId, cancellationToken),
                new OutgoingMessage(AllowedMentions.None, StatusMessages.Test),
                nonce: null,
                cancellationToken);
            return DirectMessageOutcome.Arrived;
        }
        catch (DiscordApiException exception)
            when (exception.Code is DiscordErrorCode.CannotMessageUser or DiscordErrorCode.CannotMessageUserWithoutMutualServer)
        {
            return DirectMessageOutcome.Closed;
        }
    }
}
