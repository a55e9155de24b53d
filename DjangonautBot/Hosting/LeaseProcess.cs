using System.Diagnostics;
using System.Globalization;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Hosting;

/// <summary>Distinguishes this process from others, without any clock: a process is known by its start ticks.</summary>
internal static class LeaseProcess
{
    // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html, counted from the field after the name in brackets.
    private const int State = 0;
    private const int StartTime = 19;

    private static readonly string? Scope = FindScope();

    public static Lease NewLease(Instant now) => new()
    {
        Owner = Guid.NewGuid().ToString("N"),
        Machine = Environment.MachineName,
        ProcessId = Environment.ProcessId,
        ProcessScope = Scope,
        StartTicks = FindStart(Environment.ProcessId)?.Ticks,
        RenewedAt = now,
    };

    /// <summary>True if the holder of a lease is alive; null if that cannot be seen from here, as in another container.</summary>
    public static bool? IsAlive(Lease lease) =>
        Scope is null || lease.ProcessScope != Scope ? null
        : FindStart(lease.ProcessId) is { } start ? start.Ticks == lease.StartTicks && !start.HasEnded
        : Exists(lease.ProcessId) ? null
        : false;

    // A process that has ended stays listed until its parent takes note.
    private static (long Ticks, bool HasEnded)? FindStart(int processId)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (long.Parse(fields[StartTime], CultureInfo.InvariantCulture), fields[State] is "Z" or "X");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // A system can hide the details of other people's processes.
    private static bool Exists(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <remarks>https://man7.org/linux/man-pages/man7/pid_namespaces.7.html</remarks>
    private static string? FindScope()
    {
        try
        {
            var boot = File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
            var processIds = new FileInfo("/proc/self/ns/pid").LinkTarget;

            // A process can be given a /proc that lists the processes of another namespace.
            var self = new DirectoryInfo("/proc/self").LinkTarget;
            return processIds is not null && self == Environment.ProcessId.ToString(CultureInfo.InvariantCulture)
                ? $"{boot} {processIds}"
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
