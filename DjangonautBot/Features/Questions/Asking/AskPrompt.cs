using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Asking;

/// <summary>Offers, once for each check-in, to ask with the text under <em>stuck</em>. Without a tap nothing is asked.</summary>
internal sealed class AskPrompt(QuestionStore questions, ICohorts cohorts, ProgramClock clock) : ICheckInPrompt
{
    private const int PlaceAmongPrompts = 10;

    public int Place => PlaceAmongPrompts;

    public CheckInPrompt? For(CohortId cohortId, CheckIn checkIn) =>
        checkIn is { Stuck.Length: 0 } or { TeamRemovedAt: not null }
        || questions.HasAskedFrom(checkIn.CheckInId)
        || !TakesQuestions(cohorts.Get(cohortId))
            ? null
            : new CheckInPrompt(
                AskMessages.Offer(checkIn),
                Button(ButtonStyle.Primary, "Ask my team", QuestionAudience.Team, cohortId, checkIn),
                Button(ButtonStyle.Secondary, "Ask Navigators", QuestionAudience.Navigators, cohortId, checkIn),
                new Button(
                    ButtonStyle.Secondary,
                    "Just sharing",
                    new CustomId(AskMessages.ShareRoute, cohortId, checkIn.CheckInId.Value).ToString()));

    private bool TakesQuestions(Cohort cohort) => cohort.ClosedAt is null && clock.Now < cohort.Calendar.WindDownEnd;

    // The offer depended on the audience of the check-in, which may change afterwards: so the id holds it.
    private static Button Button(ButtonStyle style, string label, QuestionAudience audience, CohortId cohortId, CheckIn checkIn) => new(
        style,
        label,
        new CustomId(AskMessages.AskRoute, cohortId, checkIn.CheckInId.Value, (long)audience, (long)checkIn.Audience).ToString());
}
