using DjangonautBot.Storage;

namespace DjangonautBot.Hosting;

/// <summary>Thrown when another process uses the database.</summary>
internal sealed class LeaseHeldException(Lease lease) : Exception(
    $"Another bot works with this database: process {lease.ProcessId} on {lease.Machine}. "
    + "Stop that one first, or give this one a database of its own.")
{
    public Lease Lease { get; } = lease;
}
