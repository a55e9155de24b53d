namespace DjangonautBot.Scheduling;

/// <summary>Counts what Discord tells about channels, roles and the bot's own rights, after which a refusal may be out of date.</summary>
internal sealed class ServerChanges
{
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    public void Note() => Interlocked.Increment(ref _count);
}
