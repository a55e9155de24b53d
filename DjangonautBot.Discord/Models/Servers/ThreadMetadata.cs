namespace DjangonautBot.Discord.Models;

/// <summary>State of a thread. A new message unarchives a thread unless it is locked.</summary>
public sealed record ThreadMetadata(bool Archived, bool Locked);
