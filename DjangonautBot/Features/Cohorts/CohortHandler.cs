using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Interactions.Text.Zones;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Planning;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Starts, closes and reopens cohorts.</summary>
internal sealed class CohortHandler(CohortLifecycle lifecycle, ICohorts cohorts, ProgramClock clock)
{
    private const int UsualWeeks = 8;

    public async Task<Reply> CreateAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        if (TimeZones.Resolve(request.RequiredText("time_zone"), now) is not { } zone)
        {
            return new Reply.Decline(TimeZoneMessages.Unclear(request.RequiredText("time_zone"), now));
        }

        var today = now.InZone(zone).Date;
        if (TypedDate.Parse(request.RequiredText("starts_on"), today, ProgramCalendar.MondayOf(today)) is not { } startsOn)
        {
            return new Reply.Decline(CohortMessages.UnknownDate(request.RequiredText("starts_on"), today));
        }

        var earlier = new EarlierCohorts(cohorts.List(request.Actor.GuildId));
        var like = request.Text(CohortOptions.LikeName) is { } named ? earlier.Find(named) : null;
        if (like is null && request.Text(CohortOptions.LikeName) is { } unknown)
        {
            return new Reply.Decline(CohortMessages.UnknownEarlier(unknown, [.. earlier.Names]));
        }

        var draft = new CohortDraft(
            request.Actor.GuildId,
            ShownName.Typed(request.RequiredText("name")),
            request.Text("goal")?.Trim() is { Length: > 0 } goal ? goal : null,
            startsOn,
            zone,
            request.Number("weeks") ?? UsualWeeks)
        {
            Like = like?.CohortId,
        };
        if (draft.Name.Length == 0)
        {
            return new Reply.Decline(CohortMessages.NameNeeded);
        }

        if (draft.Calendar.Landing <= now)
        {
            return new Reply.Decline(CohortMessages.OverAlready(draft.Calendar.Sunday(draft.Weeks)));
        }

        return await lifecycle.CreateAsync(draft, request.Actor, now, cancellationToken) switch
        {
            CreateOutcome.Created created => CohortMessages.Created(created, now),
            CreateOutcome.Overlap(var other, var firstFree) => new Reply.Decline(CohortMessages.Overlap(other, firstFree)),
            CreateOutcome.EarlierIsGone => new Reply.Decline(CohortMessages.EarlierIsGone),
            var outcome => throw new InvalidOperationException($"{outcome} has no words."),
        };
    }

    /// <summary>Explains the effect of closing, and asks for confirmation.</summary>
    public async Task<Reply> AskToCloseAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var cohortId = request.Actor.RequireCohort();
        return await lifecycle.GetStateAsync(cohortId, cancellationToken) switch
        {
            CloseOutcome.Open(var cohort) => ClosingMessages.Ask(cohort),
            CloseOutcome.Closed(var cohort, var overlap) => ClosingMessages.IsClosed(cohort, overlap),
            var outcome => throw new InvalidOperationException($"{outcome} has no words."),
        };
    }

    public async Task<Reply> CloseAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        var (cohort, overlap) = await lifecycle.CloseAsync(
            request.Actor.CohortId!.Value, request.Actor.UserId, clock.Now, cancellationToken);
        return ClosingMessages.IsClosed(cohort, overlap);
    }

    public async Task<Reply> ReopenAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        await lifecycle.ReopenAsync(request.Actor.CohortId!.Value, request.Actor.UserId, clock.Now, cancellationToken) switch
        {
            CloseOutcome.Open(var cohort) => ClosingMessages.IsOpenAgain(cohort),
            CloseOutcome.Closed(var cohort, var overlap) => ClosingMessages.IsClosed(cohort, overlap),
            var outcome => throw new InvalidOperationException($"{outcome} has no words."),
        };
}
