using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Thanks the people of a cohort when it is closed.</summary>
public interface IFarewell
{
    /// <summary>Asks for the last post of a closed cohort, and takes it away from one that was opened again.</summary>
    void Renew(SqliteTransaction transaction, Cohort cohort, Instant now);
}
