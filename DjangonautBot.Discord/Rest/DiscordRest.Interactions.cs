using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest.Sending;
using DjangonautBot.Discord.Rest.Wire;

namespace DjangonautBot.Discord.Rest;

/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding</remarks>
public sealed partial class DiscordRest
{
    public Task RespondAsync(InteractionHandle interaction, InteractionResponse response, CancellationToken cancellationToken) =>
        _callbacks.SendAsync(CallbackRequest.Of(interaction, response), cancellationToken);

    public Task<Message> EditOriginalAsync(
        InteractionHandle interaction, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var route = Route.Patch($"/webhooks/{interaction.ApplicationId}/{interaction.Token}/messages/@original");
        return ReplaceMessageAsync(route, message, cancellationToken);
    }

    public Task DeleteOriginalAsync(InteractionHandle interaction, CancellationToken cancellationToken)
    {
        var route = Route.Delete($"/webhooks/{interaction.ApplicationId}/{interaction.Token}/messages/@original");
        return SendAsync(route, cancellationToken);
    }

    public Task<Message> CreateFollowUpAsync(
        InteractionHandle interaction, OutgoingMessage message, bool ephemeral, CancellationToken cancellationToken)
    {
        var route = Route.Post($"/webhooks/{interaction.ApplicationId}/{interaction.Token}?wait=true");
        return CreateMessageAsync(route, WireNewMessage.Of(message).WithEphemeral(ephemeral), message, cancellationToken);
    }
}
