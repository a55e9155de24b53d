namespace DjangonautBot.Discord.Models;

/// <summary>The first response to an interaction.</summary>
/// <remarks>
/// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type
/// </remarks>
public abstract record InteractionResponse
{
    /// <summary>A new message.</summary>
    /// <param name="Ephemeral">Visible only to the person of the interaction.</param>
    public sealed record Reply(OutgoingMessage Message, bool Ephemeral) : InteractionResponse;

    /// <summary>"Thinking…", to be replaced by editing the original response.</summary>
    public sealed record DeferredReply(bool Ephemeral) : InteractionResponse;

    /// <summary>No visible change yet; the message with the component is edited later. For components only.</summary>
    public sealed record DeferredUpdate : InteractionResponse;

    /// <summary>Replaces the message with the component. For components only.</summary>
    public sealed record Update(OutgoingMessage Message) : InteractionResponse;

    /// <summary>Suggestions. For autocomplete only.</summary>
    /// <param name="Items">At most <see cref="CommandOptionDeclaration.MaxChoices"/>.</param>
    public sealed record Choices(IReadOnlyList<CommandChoice> Items) : InteractionResponse;

    /// <summary>Opens a form. Not possible after deferring, and not in response to a form.</summary>
    public sealed record OpenForm(Form Form) : InteractionResponse;
}
