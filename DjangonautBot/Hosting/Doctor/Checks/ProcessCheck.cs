using DjangonautBot.Storage;

namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Looks for the process that works with the database, by the lease in it.</summary>
internal sealed class ProcessCheck : ICheck
{
    public string Name => "process";

    public Task<IReadOnlyList<CheckResult>> RunAsync(CheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CheckResult>>(context.IsMigrated ? [Look(context.Database)] : []);

    private CheckResult Look(Database database) => new LeaseStore(database).Find() switch
    {
        null => CheckResult.Well(Name, "No bot works with the database at the moment."),
        { } lease => CheckResult.Well(Name, $"{Describe(lease)} ({lease.ProcessId} on {lease.Machine})."),
    };

    private static string Describe(Lease lease) => LeaseProcess.IsAlive(lease) switch
    {
        true => "A bot works with the database",
        false => "No bot works with the database; the last one ended without a goodbye",
        null => "A bot elsewhere works with the database, or ended without a goodbye",
    };
}
