using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Me;

/// <summary>Reads the personal settings of members of the crew.</summary>
public interface IPersonalSettings
{
    /// <summary>Finds a member's settings; null if the member is in no crew any more.</summary>
    PersonalSettings? Find(CrewId crewId);

    /// <summary>Lists the Djangonauts of a team who asked for reminders, within a transaction.</summary>
    IReadOnlyList<ReminderPlan> ListReminders(DatabaseConnection connection, TeamId teamId);

    /// <summary>Takes the notices that a member has not seen yet; with the end of the transaction they count as seen.</summary>
    PendingNotice TakePendingNotice(WriteTransaction transaction, CrewId crewId);

    /// <summary>Determines whether a member is away, and so wants no reminder, on a day of their own time zone.</summary>
    bool IsAway(CrewId crewId, LocalDate date) => Find(crewId)?.IsAway(date) ?? true;
}
