using System.Diagnostics.CodeAnalysis;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Questions.Asking;

/// <summary>Resolves the team of a new question: the asker's own, for a Captain any.</summary>
internal sealed class QuestionScopes(ICohorts cohorts, ITeamChoice choice, ProgramClock clock)
{
    /// <param name="team">Name of the team; null for the first of the asker's own.</param>
    public bool TryFind(
        Actor actor, string? team, [NotNullWhen(true)] out QuestionScope? scope, [NotNullWhen(false)] out Reply? refusal)
    {
        (scope, refusal) = (null, null);
        if (actor is not { CohortId: { } cohortId, CrewId: { } crewId })
        {
            refusal = new Reply.Decline(actor.CohortId is null ? DispatchMessages.NoCohort : DispatchMessages.NotInTheCrew);
        }
        else if (cohorts.Get(cohortId) is var cohort && cohort.ClosedAt is not null)
        {
            refusal = new Reply.Decline(AskMessages.IsClosed(cohort));
        }
        else if (clock.Now >= cohort.Calendar.WindDownEnd)
        {
            refusal = new Reply.Decline(AskMessages.LandedLongAgo(cohort));
        }
        else if (choice.TryChooseToWrite(actor, team, out var found, out refusal))
        {
            scope = new QuestionScope(cohort, found, crewId, actor.DisplayName);
        }

        return scope is not null;
    }
}
