using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns.Cards;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Feedback;

/// <summary>Button for feedback below a card: everybody in the team may comment on a check-in for the team.</summary>
internal sealed class FeedbackCardButton : ICardButton
{
    public Button Below(CohortId cohortId, CheckIn checkIn) => new FeedbackButton(cohortId, checkIn.CheckInId).GiveFeedback;
}
