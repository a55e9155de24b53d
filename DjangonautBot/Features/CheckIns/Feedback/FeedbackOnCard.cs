using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns.Cards;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Feedback;

/// <summary>Everybody of a team can say something to a check-in that is for the team.</summary>
internal sealed class FeedbackOnCard : ICardButton
{
    public Button Below(CohortId cohortId, CheckIn checkIn) => new FeedbackButton(cohortId, checkIn.CheckInId).GiveFeedback;
}
