namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>Opens or archives a thread.</summary>
internal sealed record WireThreadState(bool Archived);
