namespace DjangonautBot.Discord.Models;

/// <summary>Addresses responses to an interaction.</summary>
/// <param name="Token">Valid for 15 minutes. A secret, never to be logged.</param>
public sealed record InteractionHandle(Snowflake Id, Snowflake ApplicationId, string Token)
{
    public override string ToString() => $"interaction {Id}";
}
