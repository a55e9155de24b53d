namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>Where a scheduled event outside Discord takes place.</summary>
internal sealed record WireEventPlace(string Location);
