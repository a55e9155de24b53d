using System.Diagnostics.CodeAnalysis;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Opens and saves the form of a check-in, and records quiet weeks and the pace.</summary>
internal sealed class CheckInHandler(
    CheckInStore store, CardLocator cards, CheckInPrompts prompts, ICohorts cohorts, ITeams teams, ICrew crew, ProgramClock clock)
{
    public Task<Reply> OpenAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Open(request.Actor, request.Week, CheckInForm.ReadAudience(request.Text(CheckInCommands.For))));

    public Task<Reply> OpenFromButtonAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Open(request.Actor, WeekOf(request.Arguments)));

    public Task<Reply> QuietAsync(CommandRequest request, CancellationToken cancellationToken) =>
        QuietAsync(request.Actor, request.Week, cancellationToken);

    public Task<Reply> QuietFromButtonAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        QuietAsync(request.Actor, WeekOf(request.Arguments), cancellationToken);

    public Task<Reply> SaveAsync(FormRequest request, CancellationToken cancellationToken) =>
        TryScope(request.Actor, WeekOf(request.Arguments), out var scope, out var refusal)
            ? SaveAsync(request.Actor, scope, CheckInForm.Read(request), cancellationToken)
            : Task.FromResult(refusal);

    /// <summary>Records the pace of the week, for the author's own check-in only.</summary>
    public async Task<Reply> SetPaceAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Arguments: [var number, >= (long)Pace.Gentle and <= (long)Pace.TooMuch and var pace, ..] }
            || request.Actor is not { CohortId: { } cohortId, CrewId: { } crewId })
        {
            return new Reply.Decline(DispatchMessages.FromAnEarlierVersion);
        }

        var checkInId = new CheckInId(number);
        if (!await store.SetPaceAsync(crewId, checkInId, (Pace)pace, clock.Now, cancellationToken)
            || store.Find(cohortId, checkInId) is not { } checkIn)
        {
            return new Reply.Decline(CheckInMessages.NotYours);
        }

        var offersReminders = request.Arguments.ElementAtOrDefault(2) == CheckInMessages.WithOffer;
        return CheckInMessages.PaceNoted(cohortId, checkInId, (Pace)pace, offersReminders, prompts.For(cohortId, checkIn));
    }

    private Reply Open(Actor actor, int? week, Audience? audience = null) =>
        TryScope(actor, week, out var scope, out var refusal)
            ? CheckInForm.Open(scope.CohortId, scope.Week, store.Find(scope.CrewId, scope.Week), audience)
            : refusal;

    private async Task<Reply> QuietAsync(Actor actor, int? week, CancellationToken cancellationToken)
    {
        if (!TryScope(actor, week, out var scope, out var refusal))
        {
            return refusal;
        }

        var saved = await store.SaveQuietAsync(scope, clock.Now, cancellationToken);
        return saved.CheckIn.IsQuiet
            ? await ConfirmAsync(actor, scope, saved, cancellationToken)
            : new Reply.Decline(CheckInMessages.CheckedInAlready(scope.Week));
    }

    private async Task<Reply> SaveAsync(Actor actor, CheckInScope scope, CheckInDraft draft, CancellationToken cancellationToken)
    {
        var saved = await store.SaveAsync(scope, draft, clock.Now, cancellationToken);
        return await ConfirmAsync(actor, scope, saved, cancellationToken);
    }

    private async Task<Reply> ConfirmAsync(Actor actor, CheckInScope scope, SavedCheckIn saved, CancellationToken cancellationToken)
    {
        var place = await cards.FindAsync(actor.GuildId, saved.CheckIn, cancellationToken);
        return CheckInMessages.Saved(scope.CohortId, saved, place, prompts.For(scope.CohortId, saved.CheckIn));
    }

    /// <summary>Resolves the team and the week of a check-in, or the reason why there is none.</summary>
    private bool TryScope(
        Actor actor, int? wanted, [NotNullWhen(true)] out CheckInScope? scope, [NotNullWhen(false)] out Reply? refusal)
    {
        (scope, refusal) = (null, null);
        if (actor is not { CohortId: { } cohortId, CrewId: { } crewId })
        {
            refusal = new Reply.Decline(actor.CohortId is null ? DispatchMessages.NoCohort : DispatchMessages.NotInTheCrew);
        }
        else if (FindEnrolment(crewId) is not { TeamId: { } teamId, Role: var role } || teams.Find(cohortId, teamId) is not { } team)
        {
            refusal = new Reply.Decline(CheckInMessages.NoTeam);
        }
        else
        {
            // For a closed cohort, time stands still at its closing.
            var cohort = cohorts.Get(cohortId);
            switch (CheckInWeek.Resolve(cohort.Calendar, cohort.ClosedAt ?? clock.Now, wanted))
            {
                case CheckInWeek.Open(var week):
                    scope = new CheckInScope(cohortId, crewId, actor.DisplayName, team, role, week);
                    return true;
                case (CheckInWeek.BeforeTheFirst or CheckInWeek.StillToCome) and var never when cohort.ClosedAt is not null:
                    refusal = new Reply.Decline(CheckInMessages.ClosedBefore(cohort, never));
                    break;
                case CheckInWeek.BeforeTheFirst:
                    refusal = CheckInMessages.BeginsWithWeek1(cohort);
                    break;
                case var notOpen:
                    refusal = new Reply.Decline(CheckInMessages.NotThatWeek(cohort, notOpen));
                    break;
            }
        }

        return false;
    }

    private Enrolment? FindEnrolment(CrewId crewId) =>
        crew.Enrolments(crewId).FirstOrDefault(enrolment => enrolment.Role != CrewRole.Captain);

    private static int? WeekOf(IReadOnlyList<long> arguments) => arguments is [var week, ..] ? (int)week : null;
}

/// <summary>Author, team and week of a check-in.</summary>
/// <param name="Role">Role of the author in the team.</param>
internal sealed record CheckInScope(CohortId CohortId, CrewId CrewId, string DisplayName, Team Team, CrewRole Role, int Week);
