using DjangonautBot.Storage;

namespace DjangonautBot.Hosting;

/// <summary>Another process works with the database.</summary>
internal sealed class LeaseHeldException(Lease lease) : Exception(
    $"Another bot works with this database: process {lease.ProcessId} on {lease.Machine}. "
    + "Stop that one first, or give this one a database of its own.");
