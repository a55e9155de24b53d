using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <summary>Creates teams within a transaction of the caller, who replans the cohort's posts when all is written.</summary>
public interface ITeamCreation
{
    /// <summary>Explains why a team cannot be created, and what to do about it; null if it can.</summary>
    string? Refuse(DatabaseConnection connection, CohortId cohortId, TeamDraft draft, Instant now);

    /// <summary>Creates a team that is not refused, with its line of history.</summary>
    Team Create(WriteTransaction transaction, CohortId cohortId, TeamDraft draft, Snowflake by, Instant now);
}
