namespace DjangonautBot.Discord.Models;

/// <summary>The first answer to an interaction.</summary>
/// <remarks>
/// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type
/// </remarks>
public abstract record InteractionResponse
{
    /// <summary>A new message.</summary>
    /// <param name="Ephemeral">Only the person sees it.</param>
    public sealed record Reply(OutgoingMessage Message, bool Ephemeral) : InteractionResponse;

    /// <summary>"Thinking…"; the message follows as an edit of the original.</summary>
    public sealed record DeferredReply(bool Ephemeral) : InteractionResponse;

    /// <summary>For components only: nothing changes yet; the message below which it stands is edited later.</summary>
    public sealed record DeferredUpdate : InteractionResponse;

    /// <summary>For components only: the message below which it stands is replaced.</summary>
    public sealed record Update(OutgoingMessage Message) : InteractionResponse;

    /// <summary>For autocomplete only: at most 25.</summary>
    public sealed record Choices(IReadOnlyList<CommandChoice> Items) : InteractionResponse;

    /// <summary>A form opens; never after deferring, never in answer to a form.</summary>
    public sealed record OpenForm(Form Form) : InteractionResponse;
}
