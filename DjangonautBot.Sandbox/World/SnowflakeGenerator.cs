namespace DjangonautBot.Sandbox;

/// <summary>
/// Generates ids that contain program time and always increase, also when the clock moves back.
/// See https://discord.com/developers/docs/reference#snowflakes.
/// </summary>
/// <param name="last">Newest existing id.</param>
internal sealed class SnowflakeGenerator(TimeProvider clock, ulong last)
{
    private const long DiscordEpoch = 1_420_070_400_000;
    private readonly Lock _gate = new();
    private ulong _last = last;

    public ulong Last
    {
        get
        {
            lock (_gate)
            {
                return _last;
            }
        }
    }

    public ulong Next()
    {
        var now = (ulong)Math.Max(0, clock.GetUtcNow().ToUnixTimeMilliseconds() - DiscordEpoch) << 22;
        lock (_gate)
        {
            return _last = Math.Max(now, _last + 1);
        }
    }
}
