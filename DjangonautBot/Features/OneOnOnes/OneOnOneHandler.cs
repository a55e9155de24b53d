using System.Globalization;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.OneOnOnes;

/// <summary>Shows Captains the 1:1s of a round in the teams that they look after, and notes the state of each.</summary>
internal sealed class OneOnOneHandler(
    OneOnOneStore store,
    OneOnOneOffers offers,
    ICaptainTeams captainTeams,
    ICohorts cohorts,
    ICrew crew,
    ProgramClock clock)
{
    public Task<Reply> ListAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Show(request.Actor, week: null, page: 0));

    /// <summary>Shows the round of the week in the arguments of a button, or the one under way.</summary>
    public Task<Reply> OpenAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Show(request.Actor, Argument(request, 0), Argument(request, 1) ?? 0));

    public async Task<Reply> MarkAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (
            request
                is not
                {
                    Arguments: [var week, >= 0 and <= (long)OneOnOneState.NotNeeded and var state, var page],
                    Actor.CohortId: { } cohortId
                }
            || OneOnOneRound.Of(cohorts.Get(cohortId).Calendar, (int)week) is not { } oneOnOneRound)
        {
            return new Reply.Decline(DispatchMessages.FromAnEarlierVersion);
        }

        var chosen = request.Values.Select(value => new CrewId(long.Parse(value, CultureInfo.InvariantCulture))).ToHashSet();
        var own = offers
            .Read(cohorts.Get(cohortId), captainTeams.ListFor(request.Actor), oneOnOneRound)
            .Select(oneOnOneOffer => oneOnOneOffer.Member.CrewId)
            .Where(chosen.Contains)
            .ToList();
        await store.NoteAsync(own, oneOnOneRound, (OneOnOneState)state, clock.Now, cancellationToken);
        return Show(request.Actor, oneOnOneRound.Week, (int)page);
    }

    public async Task<Reply> LogAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var cohortId = request.Actor.RequireCohort();
        var cohort = cohorts.Get(cohortId);
        var now = clock.Now;
        if (OneOnOneRound.At(cohort.Calendar, now) is not { } oneOnOneRound)
        {
            return new Reply.Decline(OneOnOneMessages.TooShort);
        }

        var userId = request.RequiredId(OneOnOneCommands.Member);
        if (crew.Find(cohortId, userId) is not { } member || !IsLookedAfter(request.Actor, member))
        {
            return new Reply.Decline(OneOnOneMessages.NotYours(userId));
        }

        var state = Enum.Parse<OneOnOneState>(request.RequiredText(OneOnOneCommands.State));
        await store.NoteAsync([member.CrewId], oneOnOneRound, state, now, cancellationToken);
        return OneOnOneMessages.Noted(member, oneOnOneRound, state, cohortId);
    }

    private bool IsLookedAfter(Actor actor, CrewMember member)
    {
        var team = crew.Enrolments(member.CrewId).FirstOrDefault(enrolment => enrolment.Role == CrewRole.Djangonaut)?.TeamId;
        return captainTeams.ListFor(actor).Any(own => own.TeamId == team);
    }

    private Reply Show(Actor actor, int? week, int page)
    {
        var cohortId = actor.RequireCohort();
        var cohort = cohorts.Get(cohortId);
        var oneOnOneRound = week is { } of ? OneOnOneRound.Of(cohort.Calendar, of) : OneOnOneRound.At(cohort.Calendar, clock.Now);
        return oneOnOneRound is null
            ? new Reply.Decline(OneOnOneMessages.TooShort)
            : OneOnOneMessages.List(cohort, oneOnOneRound, offers.Read(cohort, captainTeams.ListFor(actor), oneOnOneRound), page);
    }

    private static int? Argument(ComponentRequest request, int place) =>
        request.Arguments.Count > place ? (int)request.Arguments[place] : null;
}
