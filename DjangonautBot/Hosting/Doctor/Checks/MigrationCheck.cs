using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage;

namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Looks at the database's version: which steps the next start of this program would apply.</summary>
internal sealed class MigrationCheck : ICheck
{
    public string Name => "migrations";

    public Task<IReadOnlyList<CheckResult>> RunAsync(CheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CheckResult>>(context.HasDatabase ? [Look(context)] : []);

    private CheckResult Look(CheckContext context)
    {
        try
        {
            var state = Migrator.Inspect(context.Database);
            context.IsMigrated = state.Pending.Count == 0;
            var figures = new Dictionary<string, long> { ["pending"] = state.Pending.Count };
            return Describe(state) with { Figures = figures };
        }
        catch (StorageException exception) when (exception.Problem == StorageProblem.TooNew)
        {
            return CheckResult.CannotRun(
                Name, exception.Message, "Start the version that made it, or give Storage__DatabasePath the path of this bot's database.");
        }
        catch (StorageException exception)
        {
            return CheckResult.CannotRun(Name, exception.Message, "Stop the bot, keep the file aside, and go back to the latest backup.");
        }
    }

    private CheckResult Describe(MigrationState state) => state switch
    {
        { Pending: [] } => CheckResult.Well(Name, $"The database has this program's version ({state.Version})."),
        { Version: null } => CheckResult.Well(Name, "The file is empty; the first start fills it."),
        { Version: { } version, Pending: var pending } => CheckResult.Look(
            Name,
            $"The next start brings the database from {version} to {pending[^1]} ({Numbers.Of(pending.Count, "step")}).",
            "Make a backup before: an earlier version of the program cannot work with it afterwards."),
    };
}
