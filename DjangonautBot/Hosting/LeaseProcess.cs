using System.Diagnostics;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Hosting;

/// <summary>Distinguishes this process from others on the machine.</summary>
internal static class LeaseProcess
{
    // The start time reported by the system varies a little.
    private static readonly Duration Inexactness = Duration.FromSeconds(5);

    /// <summary>The machine or container within which a process id is unique.</summary>
    /// <remarks>https://man7.org/linux/man-pages/man7/pid_namespaces.7.html</remarks>
    private static readonly string Machine =
        $"{Environment.MachineName} {new FileInfo("/proc/self/ns/pid").LinkTarget}".TrimEnd();

    public static Lease NewLease(Instant now)
    {
        using var process = Process.GetCurrentProcess();
        return new Lease
        {
            Owner = Guid.NewGuid().ToString("N"),
            Machine = Machine,
            ProcessId = process.Id,
            StartedAt = StartOf(process),
            RenewedAt = now,
        };
    }

    /// <summary>True if the holder of a lease is alive; null if it runs on another machine or in another container.</summary>
    public static bool? IsAlive(Lease lease)
    {
        if (lease.Machine != Machine)
        {
            return null;
        }

        try
        {
            using var process = Process.GetProcessById(lease.ProcessId);
            var difference = StartOf(process) - lease.StartedAt;
            return Duration.Max(difference, -difference) < Inexactness;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static Instant StartOf(Process process) => Instant.FromDateTimeUtc(process.StartTime.ToUniversalTime());
}
