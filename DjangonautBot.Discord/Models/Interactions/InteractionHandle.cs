namespace DjangonautBot.Discord.Models;

/// <summary>What an answer is addressed to. The token lives 15 minutes and is a secret: never log it.</summary>
public sealed record InteractionHandle(Snowflake Id, Snowflake ApplicationId, string Token)
{
    public override string ToString() => $"interaction {Id}";
}
