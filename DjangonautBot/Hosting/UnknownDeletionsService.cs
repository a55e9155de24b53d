using DjangonautBot.Scheduling;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Deletions;
using Microsoft.Extensions.Hosting;

namespace DjangonautBot.Hosting;

/// <summary>
/// Does again what was deleted and the database does not know of. It stands after the lease and before all that posts, so that deleted
/// words never come back.
/// </summary>
internal sealed class UnknownDeletionsService(UnknownDeletions deletions, ProgramClock clock) : IHostedService
{
    /// <exception cref="StorageException">Something deleted is still there, so the bot does not start.</exception>
    public Task StartAsync(CancellationToken cancellationToken) => deletions.RepeatAsync(clock.Now, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
