using DjangonautBot.Sandbox.Interactions;

namespace DjangonautBot.Sandbox;

/// <summary>What came of something that a person did.</summary>
public sealed class Outcome
{
    private readonly SandboxInteraction _interaction;

    internal Outcome(SandboxInteraction interaction, SandboxForm? form)
    {
        _interaction = interaction;
        Form = form;
        Message = interaction.Original ?? interaction.FollowUps.FirstOrDefault();
    }

    /// <summary>The answer, or for an update the message that was updated; null for a form.</summary>
    public SandboxMessage? Message { get; }

    /// <summary>The form that opened.</summary>
    public SandboxForm? Form { get; }

    /// <summary>Messages that came after the answer, so far.</summary>
    public IReadOnlyList<SandboxMessage> FollowUps =>
        _interaction.Person.World.Look<IReadOnlyList<SandboxMessage>>(() => [.. _interaction.FollowUps]);

    /// <summary>Whether only this person sees the answer.</summary>
    public bool Ephemeral => Message?.Ephemeral ?? false;

    /// <summary>Whether the bot said first that it would answer later.</summary>
    public bool Deferred => CallbackType is InteractionCallbackType.DeferredMessage or InteractionCallbackType.DeferredUpdate;

    /// <summary>All that can be read in the answer; empty for a form.</summary>
    public string Text => Message?.Text ?? "";

    /// <summary>Discord's number of the first answer's type: 4 message, 5 and 6 deferred, 7 update, 9 form.</summary>
    public int? CallbackType => _interaction.CallbackType;

    /// <summary>How long the first answer took, on the wire's clock.</summary>
    public TimeSpan AnsweredAfter => _interaction.AnsweredAfter;
}
