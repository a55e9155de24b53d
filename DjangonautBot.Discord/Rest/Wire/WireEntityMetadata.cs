namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>Place of a scheduled event outside Discord.</summary>
internal sealed record WireEntityMetadata(string Location);
