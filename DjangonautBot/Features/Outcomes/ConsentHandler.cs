using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Me;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using NodaTime;

namespace DjangonautBot.Features.Outcomes;

/// <summary>Records that a Djangonaut may be asked later, shows it, and ends it. Who left the crew can still end it.</summary>
internal sealed class ConsentHandler(
    OutcomeStore store, ICohorts cohorts, ICrew crew, IPersonalSettings people, OutboxSignal outbox, ProgramClock clock)
{
    private const int MostCohorts = 8;

    public async Task<Reply> AgreeAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        var cohort = cohorts.Get(request.Actor.RequireCohort());
        if (store.Find(cohort.CohortId, request.Actor.UserId) is { } known)
        {
            return ConsentMessages.Agreed(cohort, known.TimeZone, DatesOf(known));
        }

        var now = clock.Now;
        if (Decline(cohort, request.Actor, now) is { } words)
        {
            return new Reply.Decline(words);
        }

        var zone = people.Find(request.Actor.CrewId!.Value)!.TimeZone;
        await store.AgreeAsync(cohort, request.Actor.UserId, zone, now, cancellationToken);
        outbox.Set();
        return ConsentMessages.Agreed(
            cohort, zone, [.. OutcomeCalendar.Months.Select(months => OutcomeCalendar.DueAt(cohort, months, zone))]);
    }

    public async Task<Reply> EndAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        var cohort = cohorts.Get(request.Actor.RequireCohort());
        var now = clock.Now;
        await store.EndAsync(cohort.CohortId, request.Actor.UserId, now, cancellationToken);
        outbox.Set();
        return ConsentMessages.Ended(cohort, canReturn: Decline(cohort, request.Actor, now) is null);
    }

    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(Show(request.Actor));

    public Task<Reply> ShowAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(Show(request.Actor));

    // The cohort that commands mean may be another one by now, so all of the server are looked through.
    private Reply Show(Actor actor)
    {
        var own = cohorts.List(actor.GuildId).All
            .OrderByDescending(cohort => cohort.End)
            .Select(cohort => FindOwn(cohort, actor))
            .OfType<OwnOutcome>()
            .Take(MostCohorts)
            .ToList();
        return own.Count > 0 ? ConsentMessages.Show(own) : ConsentMessages.NothingToAsk;
    }

    private OwnOutcome? FindOwn(Cohort cohort, Actor actor)
    {
        if (store.Find(cohort.CohortId, actor.UserId) is { } consent)
        {
            return new OwnOutcome(cohort, consent.TimeZone, DatesOf(consent));
        }

        var crewId = crew.Find(cohort.CohortId, actor.UserId)?.CrewId;
        return Decline(cohort, actor with { CrewId = crewId }, clock.Now) is null
            ? new OwnOutcome(cohort, cohort.TimeZone, [])
            : null;
    }

    // Says why the person cannot say yes; null if they can.
    private string? Decline(Cohort cohort, Actor actor, Instant now) =>
        actor.CrewId is not { } crewId || !crew.IsDjangonaut(crewId) ? ConsentMessages.ForDjangonauts
            : now < OutcomeCalendar.OpensAt(cohort) ? ConsentMessages.NotYet(cohort)
            : now >= OutcomeCalendar.ClosesAt(cohort) ? ConsentMessages.IsClosed(cohort)
            : null;

    private IReadOnlyList<Instant> DatesOf(Consent consent) => [.. store.ListFollowUps(consent).Select(followUp => followUp.DueAt)];
}
