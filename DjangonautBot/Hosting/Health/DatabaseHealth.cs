using DjangonautBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DjangonautBot.Hosting.Health;

/// <summary>Checks that the database can be written.</summary>
internal sealed class DatabaseHealth(Database database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        try
        {
            // Beginning to write takes the write lock, which fails for a read-only or locked file.
            await database.WriteAsync(_ => { }, cancellationToken);
            return HealthCheckResult.Healthy("writable");
        }
        catch (StorageException exception)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, exception.Problem.ToString());
        }
    }
}
