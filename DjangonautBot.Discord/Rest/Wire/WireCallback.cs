namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>The first answer to an interaction, with what its type asks for.</summary>
internal sealed record WireCallback<TData>(int Type, TData Data);
