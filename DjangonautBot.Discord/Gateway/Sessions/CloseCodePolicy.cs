namespace DjangonautBot.Discord.Gateway.Sessions;

/// <summary>Decides the action after each close code of the gateway.</summary>
/// <remarks>https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</remarks>
internal static class CloseCodePolicy
{
    public const int AuthenticationFailed = 4004;
    public const int ShardingRequired = 4011;

    /// <param name="closeCode">Null if the connection broke. Codes added by Discord later are assumed to be harmless.</param>
    public static CloseAction Decide(int? closeCode) => closeCode switch
    {
        4003 or 4006 or 4007 or 4009 => CloseAction.IdentifyAnew,
        AuthenticationFailed or 4010 or ShardingRequired or 4012 or 4013 or 4014 => CloseAction.GiveUp,
        _ => CloseAction.Resume,
    };

    /// <summary>Explains a final close code and its remedy to the person who runs the bot.</summary>
    public static string Explain(int closeCode) => closeCode switch
    {
        AuthenticationFailed =>
            "Discord does not accept the bot's token (4004). Make a fresh one in the developer portal, under Bot, "
            + "put it into Discord__Token and start again.",
        4010 =>
            "Discord does not accept the shard number (4010). The shard id must be 0 or more and below the shard count.",
        ShardingRequired =>
            "The bot is in too many servers for its shards (4011). Set Discord__Shards to auto and start again.",
        4012 =>
            "Discord no longer speaks this version of its gateway (4012). Update the bot.",
        4013 =>
            "Discord does not know one of the intents asked for (4013). Check the intents in the bot's configuration.",
        4014 =>
            "The bot asks for an intent that it was not granted (4014). Turn it on in the developer portal, under Bot, "
            + "or do not ask for it.",
        _ => $"Discord closed the connection ({closeCode}).",
    };

    /// <summary>Explains <see cref="ShardingRequired"/> with the number of shards that it takes.</summary>
    /// <param name="needed">Null if one process has no more.</param>
    public static string ExplainTooFewShards(int count, int? needed) => needed is { } number
        ? $"The bot is in too many servers for Discord__Shards={count} (4011). Set it to {number}, or to auto, and start again."
        : $"The bot is in too many servers for {count} shards (4011), and one process has no more. Remove the bot from some servers.";
}
