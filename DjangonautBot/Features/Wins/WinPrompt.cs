using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Wins;

/// <summary>Offers to share the win of a check-in with everybody, until it is shared.</summary>
internal sealed class WinPrompt(WinStore wins, ICohorts cohorts) : ICheckInPrompt
{
    private const int PlaceAmongPrompts = 20;

    public int Place => PlaceAmongPrompts;

    public CheckInPrompt? For(CohortId cohortId, CheckIn checkIn) =>
        checkIn is { Win.Length: 0 } or { TeamRemovedAt: not null }
        || wins.HasSharedFrom(checkIn.CheckInId)
        || cohorts.Get(cohortId).ClosedAt is not null
            ? null
            : new CheckInPrompt(
                WinMessages.Offer,
                new Button(
                    ButtonStyle.Secondary,
                    "Share my win",
                    new CustomId(WinMessages.OfferRoute, cohortId, checkIn.CheckInId.Value).ToString()));
}
