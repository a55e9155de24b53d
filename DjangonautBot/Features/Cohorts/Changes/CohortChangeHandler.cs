using DjangonautBot.Features.Cohorts.Calendar;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Interactions.Text.Zones;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Changes;

/// <summary>Edits a cohort and its breaks; a change that moves posts or stand-ups is confirmed with a button.</summary>
internal sealed class CohortChangeHandler(CohortChanges changes, ICohorts cohorts, OutboxSignal outbox, ProgramClock clock)
{
    private const string NoGoal = "-";

    public async Task<Reply> EditAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var cohortId = request.Actor.RequireCohort();
        var now = clock.Now;
        DateTimeZone? zone = null;
        if (request.Text("time_zone") is { } typedZone && (zone = TimeZones.Resolve(typedZone, now)) is null)
        {
            return new Reply.Decline(TimeZoneMessages.Unclear(typedZone, now));
        }

        LocalDate? startsOn = null;
        var today = Today(zone ?? cohorts.Get(cohortId).TimeZone);
        if (request.Text("starts_on") is { } typedDate && (startsOn = Parse(typedDate, today)) is null)
        {
            return new Reply.Decline(CohortMessages.UnknownDate(typedDate, today));
        }

        var edit = new CohortEdit(
            request.Text("name") is { } typedName ? ShownName.Typed(typedName) : null,
            GoalOf(request),
            startsOn,
            zone,
            request.Number("weeks"));
        return edit switch
        {
            { IsEmpty: true } => new Reply.Decline(CohortChangeMessages.NothingGiven),
            { Name: "" } => new Reply.Decline(CohortMessages.NameNeeded),
            _ => Respond(await changes.EditAsync(cohortId, request.Actor.UserId, edit, now, cancellationToken)),
        };
    }

    public Task<Reply> AddBreakAsync(CommandRequest request, CancellationToken cancellationToken) =>
        PreviewAsync(request, monday => new CalendarChange.AddBreak(monday), cancellationToken);

    public Task<Reply> RemoveBreakAsync(CommandRequest request, CancellationToken cancellationToken) =>
        PreviewAsync(request, monday => new CalendarChange.RemoveBreak(monday), cancellationToken);

    public async Task<Reply> ConfirmEditAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        request is { Arguments: [var changeId, var fingerprint], Actor: { CohortId: { } cohortId, UserId: var userId } }
            ? Respond(await changes.ConfirmEditAsync(cohortId, userId, changeId, fingerprint, clock.Now, cancellationToken))
            : new Reply.Decline(DispatchMessages.FromAnEarlierVersion);

    public Task<Reply> ConfirmAddBreakAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        ConfirmAsync(request, monday => new CalendarChange.AddBreak(monday), cancellationToken);

    public Task<Reply> ConfirmRemoveBreakAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        ConfirmAsync(request, monday => new CalendarChange.RemoveBreak(monday), cancellationToken);

    public async Task<Reply> MoveStartAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        request is { Arguments: [var was, var willBe], Actor: { CohortId: { } cohortId, UserId: var userId } }
        && DayNumber.Read(was) is { } from
        && DayNumber.Read(willBe) is { } to
            ? Respond(await changes.MoveStartAsync(cohortId, userId, from, to, clock.Now, cancellationToken))
            : new Reply.Decline(DispatchMessages.FromAnEarlierVersion);

    public async Task<Reply> KeepAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        await changes.KeepAsync(request.Actor.CohortId!.Value, request.Actor.UserId, cancellationToken);
        return CohortChangeMessages.Kept;
    }

    private async Task<Reply> PreviewAsync(
        CommandRequest request, Func<LocalDate, CalendarChange> change, CancellationToken cancellationToken)
    {
        var cohortId = request.Actor.RequireCohort();
        var typed = request.RequiredText("week_of");
        var today = Today(cohorts.Get(cohortId).TimeZone);
        return Parse(typed, today) is { } day
            ? Respond(await changes.PreviewAsync(cohortId, change(ProgramCalendar.MondayOf(day)), clock.Now, cancellationToken))
            : new Reply.Decline(CohortMessages.UnknownDate(typed, today));
    }

    // A day of the week under way can be meant, too.
    private static LocalDate? Parse(string typed, LocalDate today) =>
        TypedDate.Parse(typed, today, ProgramCalendar.MondayOf(today));

    private async Task<Reply> ConfirmAsync(
        ComponentRequest request, Func<LocalDate, CalendarChange> change, CancellationToken cancellationToken) =>
        request is { Arguments: [var number, var fingerprint], Actor: { CohortId: { } cohortId, UserId: var userId } }
        && DayNumber.Read(number) is { } day
            ? Respond(await changes.ConfirmAsync(
                cohortId,
                userId,
                change(ProgramCalendar.MondayOf(day)),
                fingerprint,
                clock.Now,
                cancellationToken))
            : new Reply.Decline(DispatchMessages.FromAnEarlierVersion);

    // The outbox updates existing messages at once.
    private Reply Respond(CohortChangeOutcome outcome)
    {
        outbox.Set();
        return Describe(outcome);
    }

    private static Reply Describe(CohortChangeOutcome outcome) => outcome switch
    {
        CohortChangeOutcome.Changed(var before, var after) => CohortChangeMessages.Changed(before, after),
        CohortChangeOutcome.ToConfirm(var preview, var renamed, var isOutdated) => CohortChangeMessages.Ask(preview, renamed, isOutdated),
        CohortChangeOutcome.Refused(var refusal) => new Reply.Decline(CalendarRefusalMessages.Of(refusal)),
        CohortChangeOutcome.Gone => new Reply.Decline(CohortChangeMessages.IsGone),
        _ => throw new InvalidOperationException($"{outcome} has no words."),
    };

    private static string? GoalOf(CommandRequest request) =>
        request.Text("goal")?.Trim() is { } goal ? goal == NoGoal ? "" : goal : null;

    private LocalDate Today(DateTimeZone zone) => clock.Now.InZone(zone).Date;
}
