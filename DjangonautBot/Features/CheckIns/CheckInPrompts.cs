using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns;

/// <summary>What the features that come after a check-in offer its author.</summary>
internal sealed class CheckInPrompts(IEnumerable<ICheckInPrompt> offers)
{
    // Discord allows five rows; the pace and the reminder have one each.
    private const int Most = 3;

    public IReadOnlyList<CheckInPrompt> For(CohortId cohortId, CheckIn checkIn) =>
        [.. offers.OrderBy(offer => offer.Place).Select(offer => offer.For(cohortId, checkIn)).OfType<CheckInPrompt>().Take(Most)];
}
