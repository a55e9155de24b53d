using DjangonautBot.Storage;

namespace DjangonautBot.Features.CheckIns;

/// <summary>What the features that come after a check-in offer its author.</summary>
internal sealed class CheckInOffers(IEnumerable<ICheckInOffer> offers)
{
    // Discord allows five rows; the pace and the reminder have one each.
    private const int Most = 3;

    public IReadOnlyList<CheckInOffer> For(CohortId cohortId, CheckIn checkIn) =>
        [.. offers.OrderBy(offer => offer.Place).Select(offer => offer.For(cohortId, checkIn)).OfType<CheckInOffer>().Take(Most)];
}
