using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Prompts of other features to the author of a saved check-in.</summary>
internal sealed class CheckInPrompts(IEnumerable<ICheckInPrompt> prompts)
{
    // Discord allows five rows; the pace and the reminder have one each.
    private const int Most = 3;

    public IReadOnlyList<CheckInPrompt> For(CohortId cohortId, CheckIn checkIn) =>
        [.. prompts.OrderBy(prompt => prompt.Place).Select(prompt => prompt.For(cohortId, checkIn)).OfType<CheckInPrompt>().Take(Most)];
}
