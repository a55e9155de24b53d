namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>Archives or unarchives a thread.</summary>
internal sealed record WireThreadState(bool Archived);
