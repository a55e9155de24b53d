namespace DjangonautBot.Sandbox.Gateway;

/// <summary>Gateway intents.</summary>
/// <remarks>https://discord.com/developers/docs/topics/gateway#list-of-intents</remarks>
internal static class Intents
{
    public const long None = 0;
    public const long Guilds = 1;
    public const long ScheduledEvents = 1 << 16;
    public const long Privileged = (1 << 1) | (1 << 8) | (1 << 15);

    // Bits 0–16, 20, 21, 24 and 25.
    public const long All = 0x1FFFF | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);
}
