namespace DjangonautBot.Discord.Models;

/// <summary>Text with Discord's formatting, in a message or in a form.</summary>
/// <param name="Content">1 to <see cref="OutgoingMessage.MaxTextLength"/> code points, all texts of the message together.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#text-display</remarks>
public sealed record TextDisplay(string Content) : MessageComponent;
