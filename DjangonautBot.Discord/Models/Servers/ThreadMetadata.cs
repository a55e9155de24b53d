namespace DjangonautBot.Discord.Models;

/// <summary>The state of a thread. An archived one opens again when somebody writes in it, unless it is locked.</summary>
public sealed record ThreadMetadata(bool Archived, bool Locked);
