using DjangonautBot.Discord.Models;

namespace DjangonautBot.Interactions.Responses;

/// <summary>What a handler answers: a message, or a form to fill in.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>A message. Where it goes (privately, publicly, in place) is what the handler declared.</summary>
    public sealed record Message(OutgoingMessage Content) : Reply;

    /// <summary>A form; only from handlers that declared <see cref="ResponseKind.Form"/>.</summary>
    public sealed record OpenForm(Form Form) : Reply;

    /// <summary>A friendly no, always private. What the person typed is given back with it.</summary>
    public sealed record Decline(string Words) : Reply;

    public static implicit operator Reply(OutgoingMessage message) => new Message(message);

    public static implicit operator Reply(Form form) => new OpenForm(form);
}
