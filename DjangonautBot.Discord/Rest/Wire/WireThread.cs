using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>A thread to create below a message, whose channel decides the thread's type.</summary>
internal sealed record WireThread(string Name, ThreadArchiveAfter AutoArchiveDuration);
