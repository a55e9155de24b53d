using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Responses;

namespace DjangonautBot.Interactions;

/// <summary>Sends a reply, as the first response or after a deferral, in the kind that the route declares.</summary>
internal sealed class InteractionResponder(IDiscordRest rest, InteractionHandle interaction, ResponseKind kind)
{
    /// <summary>Whether the reply edits a deferral.</summary>
    public bool IsDeferred { get; private set; }

    /// <summary>Defers the reply. Not for <see cref="ResponseKind.Form"/>.</summary>
    public Task DeferAsync(CancellationToken cancellationToken)
    {
        IsDeferred = true;
        return rest.RespondAsync(
            interaction,
            kind == ResponseKind.Update
                ? new InteractionResponse.DeferredUpdate()
                : new InteractionResponse.DeferredReply(Ephemeral: kind != ResponseKind.Public),
            cancellationToken);
    }

    public Task SendAsync(Reply reply, string? typed, CancellationToken cancellationToken) =>
        reply switch
        {
            Reply.OpenForm(var form) => rest.RespondAsync(interaction, new InteractionResponse.OpenForm(form), cancellationToken),
            Reply.Message(var message) => SendAsync(MessageLayout.Of(message), cancellationToken),
            Reply.Decline(var words) => SendPrivatelyAsync(MessageLayout.Of(TypedText.GiveBack(words, typed)), cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(reply), reply, null),
        };

    private Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        (IsDeferred, kind) switch
        {
            (true, _) => rest.EditOriginalAsync(interaction, message, cancellationToken),
            (_, ResponseKind.Update) => rest.RespondAsync(interaction, new InteractionResponse.Update(message), cancellationToken),
            _ => rest.RespondAsync(
                interaction, new InteractionResponse.Reply(message, Ephemeral: kind != ResponseKind.Public), cancellationToken),
        };

    // A deferral has already decided the visibility of the original. Unless that is private, a refusal comes as a follow-up.
    private async Task SendPrivatelyAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (!IsDeferred)
        {
            await rest.RespondAsync(interaction, new InteractionResponse.Reply(message, Ephemeral: true), cancellationToken);
        }
        else if (kind == ResponseKind.Private)
        {
            await rest.EditOriginalAsync(interaction, message, cancellationToken);
        }
        else
        {
            if (kind == ResponseKind.Public)
            {
                await rest.DeleteOriginalAsync(interaction, cancellationToken);
            }

            await rest.CreateFollowUpAsync(interaction, message, ephemeral: true, cancellationToken);
        }
    }
}
