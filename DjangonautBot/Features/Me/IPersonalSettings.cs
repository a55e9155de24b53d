using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Me;

/// <summary>What people in the crew set for themselves.</summary>
public interface IPersonalSettings
{
    /// <summary>Null for somebody who is in no crew any more.</summary>
    PersonalSettings? Find(CrewId crewId);

    /// <summary>The Djangonauts of a team who asked for reminders, as it stands in a transaction.</summary>
    IReadOnlyList<ReminderPlan> ListReminders(SqliteTransaction transaction, TeamId teamId);

    /// <summary>What somebody has not been told yet; from the end of the transaction on it counts as told.</summary>
    PendingNotice TakeNews(SqliteTransaction transaction, CrewId crewId);

    /// <summary>Whether somebody wants no reminder on a day of their own zone. Nobody is told why.</summary>
    bool IsAway(CrewId crewId, LocalDate date) => Find(crewId)?.IsAway(date) ?? true;
}
