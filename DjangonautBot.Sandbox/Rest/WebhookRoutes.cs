using DjangonautBot.Sandbox.Interactions;
using DjangonautBot.Sandbox.Messages;
using DjangonautBot.Sandbox.RateLimits;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>
/// Routes after the first response to an interaction: its original message, and follow-ups.
/// See https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages.
/// </summary>
internal static class WebhookRoutes
{
    private const string Webhook = "/webhooks/{webhook_id}/{webhook_token}";

    public static IEnumerable<RestRoute> All =>
    [
        Route("POST", Webhook, FollowUp),
        Route("GET", Webhook + "/messages/@original", (call, interaction) => Shown(call, Original(interaction))),
        Route("PATCH", Webhook + "/messages/@original", (call, interaction) => Edit(call, interaction, Original(interaction))),
        Route("DELETE", Webhook + "/messages/@original", (call, interaction) => Delete(call, Original(interaction))),
        Route("GET", Webhook + "/messages/{message_id}", (call, interaction) => Shown(call, Named(call, interaction))),
        Route("PATCH", Webhook + "/messages/{message_id}", (call, interaction) => Edit(call, interaction, Named(call, interaction))),
        Route("DELETE", Webhook + "/messages/{message_id}", (call, interaction) => Delete(call, Named(call, interaction))),
    ];

    private static RestRoute Route(string method, string template, Func<RestCall, SandboxInteraction, RestResponse> handler) =>
        new(method, template, call => handler(call, Find(call)), BucketRule.InteractionWebhook, NeedsToken: false);

    private static SandboxInteraction Find(RestCall call)
    {
        if (call.Id("webhook_id") != call.World.ApplicationId)
        {
            throw DiscordError.UnknownWebhook;
        }

        if (!call.World.Interactions.TryFind(call.Path("webhook_token"), out var interaction))
        {
            throw DiscordError.UnknownWebhook;
        }

        if (interaction.Expired || call.World.Interactions.Age(interaction) >= InteractionLog.TokenLife)
        {
            throw DiscordError.InvalidWebhookToken;
        }

        return interaction.CallbackType is null ? throw DiscordError.UnknownWebhook : interaction;
    }

    // After a deferral the first follow-up becomes the original, and keeps the flag that the deferral set.
    private static RestResponse FollowUp(RestCall call, SandboxInteraction interaction)
    {
        call.CheckMessage(call.Body, MessageRequestKind.Webhook);
        if (interaction.Original is { Loading: true } loading)
        {
            call.World.Edit(loading, call.Body, call.Files);
            interaction.Finish();
            return Shown(call, loading);
        }

        var ephemeral = ((call.Body.Int("flags") ?? 0) & MessageFlags.Ephemeral) != 0;
        var message = call.World.Respond(interaction, call.Body, call.Files, ephemeral);
        interaction.FollowUps.Add(message);
        interaction.Finish();
        return Shown(call, message);
    }

    private static RestResponse Edit(RestCall call, SandboxInteraction interaction, SandboxMessage message)
    {
        call.CheckMessage(call.Body, MessageRequestKind.Edit, message);
        call.World.Edit(message, call.Body, call.Files);
        if (message == interaction.Original)
        {
            interaction.Finish();
        }

        return Shown(call, message);
    }

    private static RestResponse Delete(RestCall call, SandboxMessage message)
    {
        call.World.Delete(message);
        return RestResponse.NoContent;
    }

    private static SandboxMessage Original(SandboxInteraction interaction) =>
        Present(interaction.Original) ?? throw DiscordError.UnknownMessage;

    private static SandboxMessage Named(RestCall call, SandboxInteraction interaction)
    {
        var id = call.Id("message_id");
        return Present(interaction.FollowUps.Append(interaction.Original).FirstOrDefault(message => message?.Id == id))
            ?? throw DiscordError.UnknownMessage;
    }

    private static SandboxMessage? Present(SandboxMessage? message) =>
        message is not null && message.Channel.Holds(message) ? message : null;

    private static RestResponse Shown(RestCall call, SandboxMessage message) => RestResponse.Ok(MessageJson.Of(call.World, message));
}
