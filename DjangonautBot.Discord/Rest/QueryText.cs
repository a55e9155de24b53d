namespace DjangonautBot.Discord.Rest;

/// <summary>A text in the query of a path, such as a name to search for. Never logged.</summary>
internal readonly record struct QueryText(string Value);
