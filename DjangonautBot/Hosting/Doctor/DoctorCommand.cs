using DjangonautBot.Hosting.Doctor.Checks;
using DjangonautBot.Hosting.Doctor.Output;

namespace DjangonautBot.Hosting.Doctor;

/// <summary>
/// Looks at all that the bot needs, and says what is not well and what to do. It disturbs no running bot: it reads the database, takes
/// no lease, and asks Discord a few questions without connecting to the gateway.
/// </summary>
internal static class DoctorCommand
{
    // Half a minute with what cannot be interrupted.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(25);

    // Each finds what those before it left in the context.
    private static IReadOnlyList<ICheck> Checks =>
    [
        new SettingsCheck(),
        new DatabaseCheck(),
        new MigrationCheck(),
        new ProcessCheck(),
        new DiskCheck(),
        new BackupsCheck(),
        new ZoneDataCheck(),
        new DiscordCheck(),
        new TokenCheck(),
        new ClockOffsetCheck(),
        new ApplicationCheck(),
        new GatewayBudgetCheck(),
        new CommandsCheck(),
        new ServersCheck(),
    ];

    /// <summary>Looks at everything in turn.</summary>
    /// <returns>The exit code: 0 if all is well, 1 if something is to be looked at, 2 if the bot cannot run.</returns>
    public static async Task<int> RunAsync(Surroundings surroundings, IDoctorOutput output, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(Limit);
        await using var context = new CheckContext(surroundings);
        var results = new List<CheckResult>();
        var notLookedAt = new List<string>();
        foreach (var check in Checks)
        {
            var found = await output.WatchAsync(check.Name, () => LookAsync(check, context, limited.Token));
            cancellationToken.ThrowIfCancellationRequested();
            results.AddRange(found);
            foreach (var result in found)
            {
                output.Write(result);
            }

            if (found.Count == 0)
            {
                notLookedAt.Add(check.Name);
            }
        }

        var diagnosis = new Diagnosis(results, notLookedAt);
        output.Finish(diagnosis);
        return (int)diagnosis.Verdict;
    }

    private static async Task<IReadOnlyList<CheckResult>> LookAsync(
        ICheck check, CheckContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await check.RunAsync(context, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            const string WhatToDo = "Look again; if it stays, look at the network and at https://discordstatus.com.";
            return [CheckResult.Look(check.Name, "Time was up.", WhatToDo)];
        }
        catch (Exception exception)
        {
            // One that nobody foresaw must not hide the others. Its message can hold what somebody typed.
            return
            [
                CheckResult.Look(
                    check.Name,
                    $"It could not be looked at: {exception.GetType().Name}.",
                    "Report it with this line, and with the version that --version tells."),
            ];
        }
    }
}
