using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Something that another feature offers its author privately once a check-in is saved.</summary>
public interface ICheckInPrompt
{
    /// <summary>Where it stands among the offers; the smallest comes first. There is room for three.</summary>
    int Place { get; }

    /// <summary>Buttons for a check-in as it is now, with words of a line; null if there is nothing (more) to offer.</summary>
    CheckInPrompt? For(CohortId cohortId, CheckIn checkIn);
}
