using DjangonautBot.Sandbox.Interactions;

namespace DjangonautBot.Sandbox;

/// <summary>Result of an interaction, as visible to its person.</summary>
public sealed class Outcome
{
    private readonly SandboxInteraction _interaction;

    internal Outcome(SandboxInteraction interaction, SandboxForm? form)
    {
        _interaction = interaction;
        Form = form;
        Message = interaction.Original ?? interaction.FollowUps.FirstOrDefault();
    }

    /// <summary>The response, or the updated message for an update; null for a form.</summary>
    public SandboxMessage? Message { get; }

    /// <summary>The form that opened; null for a message.</summary>
    public SandboxForm? Form { get; }

    /// <summary>Messages sent after the first response, so far.</summary>
    public IReadOnlyList<SandboxMessage> FollowUps =>
        _interaction.Person.World.Read<IReadOnlyList<SandboxMessage>>(() => [.. _interaction.FollowUps]);

    /// <summary>True if only this person sees the response.</summary>
    public bool Ephemeral => Message?.Ephemeral ?? false;

    /// <summary>True if the first response was a deferral.</summary>
    public bool Deferred => CallbackType is InteractionCallbackType.DeferredMessage or InteractionCallbackType.DeferredUpdate;

    /// <summary>All text of the response; empty for a form.</summary>
    public string Text => Message?.Text ?? "";

    /// <summary>Type of the first response: 4 message, 5 and 6 deferred, 7 update, 9 form.</summary>
    public int? CallbackType => _interaction.CallbackType;

    /// <summary>Wire time until the first response.</summary>
    public TimeSpan RespondedAfter => _interaction.RespondedAfter;
}
