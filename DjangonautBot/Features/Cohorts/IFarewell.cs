using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Posts the farewell of a cohort that was closed.</summary>
public interface IFarewell
{
    /// <summary>Requests the farewell of a closed cohort, and retracts that of a reopened one.</summary>
    void Reconcile(WriteTransaction transaction, Cohort cohort, Instant now);
}
