namespace DjangonautBot.Discord.Models;

/// <summary>A row of buttons, or of one select.</summary>
/// <param name="Components">At most <see cref="MaxButtons"/> buttons, or one select.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#action-row</remarks>
public sealed record ActionRow(IReadOnlyList<MessageComponent> Components) : MessageComponent
{
    /// <summary>Most buttons in one row.</summary>
    public const int MaxButtons = 5;

    public ActionRow(params MessageComponent[] components)
        : this((IReadOnlyList<MessageComponent>)components)
    {
    }
}
