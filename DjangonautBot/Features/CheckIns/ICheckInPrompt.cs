using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Prompt of another feature in the private reply to a saved check-in.</summary>
public interface ICheckInPrompt
{
    /// <summary>Position among the prompts, the smallest first. There is room for three.</summary>
    int Place { get; }

    /// <summary>Prompt for a check-in in its present state; null if there is nothing (more) to offer.</summary>
    CheckInPrompt? For(CohortId cohortId, CheckIn checkIn);
}
