using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Goals;

/// <summary>Reads people's goals for the program. They are for a person's own team and for Captains, and never compared.</summary>
public interface IGoals
{
    /// <summary>Finds a person's goal; null if they set none.</summary>
    string? Find(CrewId crewId);

    /// <summary>Identifies a person's goal to the messages that quote it.</summary>
    static Quote QuoteOf(CrewId crewId) => new("goal", crewId.Value);
}
