using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>A thread to open.</summary>
/// <param name="Type">Not below a message, which decides it.</param>
internal sealed record WireThread(string Name, ThreadArchiveAfter AutoArchiveDuration, ChannelType? Type = null);
