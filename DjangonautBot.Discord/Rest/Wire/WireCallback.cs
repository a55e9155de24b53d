namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>The first response to an interaction, with the data of its type.</summary>
internal sealed record WireCallback<TData>(int Type, TData Data);
