using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway.Sharding;

/// <summary>Identifies one of the connections that share the servers.</summary>
/// <param name="Number">From 0 to below <paramref name="Count"/>; direct messages come to number 0.</param>
/// <param name="Count">Number of connections of the bot.</param>
/// <remarks>https://discord.com/developers/docs/events/gateway#sharding</remarks>
internal readonly record struct ShardId(int Number, int Count)
{
    /// <summary>Determines whether the events of a server come to this shard.</summary>
    public bool Serves(Snowflake guildId) => (guildId.Value >> 22) % (ulong)Count == (ulong)Number;

    public override string ToString() => $"{Number}/{Count}";
}
