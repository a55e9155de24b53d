using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew;

/// <summary>Changes of a person's row in the crew that other features make, each in a transaction of theirs.</summary>
public interface ICrewRecords
{
    /// <summary>Keeps the name under which somebody was seen last.</summary>
    void SetDisplayName(WriteTransaction transaction, CrewId crewId, string displayName);

    void SetTimeZone(WriteTransaction transaction, CrewId crewId, DateTimeZone zone);

    /// <summary>Keeps whether somebody wants reminders; they count as offered then.</summary>
    void SetReminders(WriteTransaction transaction, CrewId crewId, bool wanted);

    /// <summary>Marks reminders as offered; false if they were already, or if the person has them or is no Djangonaut.</summary>
    bool TryOfferReminders(WriteTransaction transaction, CrewId crewId);

    /// <summary>Marks the last direct message as told of; false if it was already, or if it arrived.</summary>
    bool TryTellOfDirectMessage(WriteTransaction transaction, CrewId crewId);

    /// <summary>Takes all roles that somebody has in the cohort; false if there were none.</summary>
    bool EndRoles(WriteTransaction transaction, CrewId crewId, Instant now);

    /// <summary>Deletes the row itself, and with it whatever hangs on it. A transaction that still writes with its number fails.</summary>
    void Delete(WriteTransaction transaction, CrewId crewId);
}
