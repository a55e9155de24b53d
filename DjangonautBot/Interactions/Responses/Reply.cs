using DjangonautBot.Discord.Models;

namespace DjangonautBot.Interactions.Responses;

/// <summary>Result of a handler: a message, or a form to fill in.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>A message. Its route declares whether it is private, public or an update.</summary>
    public sealed record Message(OutgoingMessage Content) : Reply;

    /// <summary>A form; only from handlers that declared <see cref="ResponseKind.Form"/>.</summary>
    public sealed record OpenForm(Form Form) : Reply;

    /// <summary>A friendly refusal, always private. The person's input is given back with it.</summary>
    public sealed record Decline(string Words) : Reply;

    public static implicit operator Reply(OutgoingMessage message) => new Message(message);

    public static implicit operator Reply(Form form) => new OpenForm(form);
}
