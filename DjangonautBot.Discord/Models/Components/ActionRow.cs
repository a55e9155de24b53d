namespace DjangonautBot.Discord.Models;

/// <summary>A row below a message: up to five buttons, or one select. A message has at most five rows.</summary>
public sealed record ActionRow(IReadOnlyList<MessageComponent> Components)
{
    public ActionRow(params MessageComponent[] components)
        : this((IReadOnlyList<MessageComponent>)components)
    {
    }
}
