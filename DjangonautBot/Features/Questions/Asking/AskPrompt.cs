using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Asking;

/// <summary>
/// Offers to ask with what somebody wrote under <em>stuck</em>, once for each check-in. If nothing is tapped, it was just
/// sharing.
/// </summary>
internal sealed class AskPrompt(QuestionStore questions, ICohorts cohorts) : ICheckInPrompt
{
    private const int PlaceAmongOffers = 10;

    public int Place => PlaceAmongOffers;

    public CheckInPrompt? For(CohortId cohortId, CheckIn checkIn) =>
        checkIn.Stuck.Length == 0 || questions.HasAskedFrom(checkIn.CheckInId) || cohorts.Get(cohortId).ClosedAt is not null
            ? null
            : new CheckInPrompt(
                AskMessages.Offer(checkIn),
                Button(ButtonStyle.Primary, "Ask my team", QuestionAudience.Team, cohortId, checkIn),
                Button(ButtonStyle.Secondary, "Ask Navigators", QuestionAudience.Navigators, cohortId, checkIn),
                new Button(
                    ButtonStyle.Secondary,
                    "Just sharing",
                    new CustomId(AskMessages.ShareRoute, cohortId, checkIn.CheckInId.Value).ToString()));

    // What was said with the buttons depends on whom the check-in was for, which may change after it.
    private static Button Button(ButtonStyle style, string label, QuestionAudience audience, CohortId cohortId, CheckIn checkIn) => new(
        style,
        label,
        new CustomId(AskMessages.AskRoute, cohortId, checkIn.CheckInId.Value, (long)audience, (long)checkIn.Audience).ToString());
}
