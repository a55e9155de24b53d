using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Me.Away;

/// <summary>Notes that people are away and back. Days are those of the person's own time zone, and no reason is asked.</summary>
internal sealed class AwayHandler(
    Database database, PersonalSettingsStore store, IPlans plans, IEnumerable<IAwayAdvice> advice, OutboxSignal outbox, ProgramClock clock)
{
    // An earlier day is a typing mistake, and Captains have seen those weeks as they were.
    private const int MostDaysAgo = 14;

    public async Task<Reply> LeaveAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (Find(request) is not { } settings)
        {
            return new Reply.Decline(DispatchMessages.NotInTheCrew);
        }

        var today = clock.Now.InZone(settings.TimeZone).Date;
        var typedFrom = request.RequiredText(AwayCommands.From);
        var earliest = today.PlusDays(-MostDaysAgo);
        if (TypedDate.Parse(typedFrom, today, earliest) is not { } from)
        {
            return new Reply.Decline(AwayMessages.UnknownDate(typedFrom, today));
        }

        if (from < earliest)
        {
            return new Reply.Decline(AwayMessages.LongAgo(from, earliest));
        }

        LocalDate? until = null;
        if (request.Text(AwayCommands.Until) is { } typedUntil)
        {
            until = TypedDate.Parse(typedUntil, today, earliest: from);
            switch (until)
            {
                case null:
                    return new Reply.Decline(AwayMessages.UnknownDate(typedUntil, today));
                case { } end when end < from:
                    return new Reply.Decline(AwayMessages.EndsBeforeItBegins(from, end));
                case { } end when end < today:
                    return new Reply.Decline(AwayMessages.IsOver(end));
            }
        }

        var added = new Absence { CrewId = settings.CrewId, AwayFrom = from, AwayUntil = until };
        var consequences = await ChangeAsync(request, transaction => AbsenceStore.Add(transaction, added), cancellationToken);
        var absences = store.Find(settings.CrewId)!.Absences;
        var others = absences.Where(absence => !absence.Includes(from) && !absence.IsOver(today));
        return AwayMessages.Away(absences.Last(absence => absence.Includes(from)), [.. others]).With(consequences);
    }

    public async Task<Reply> ReturnAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (Find(request) is not { } settings)
        {
            return new Reply.Decline(DispatchMessages.NotInTheCrew);
        }

        var today = clock.Now.InZone(settings.TimeZone).Date;
        var isAway = settings.Absences.Any(absence => absence.Includes(today));
        var toCome = settings.Absences.Where(absence => absence.AwayFrom > today).ToList();
        var consequences = await ChangeAsync(
            request,
            transaction =>
            {
                if (isAway)
                {
                    AbsenceStore.End(transaction, settings.CrewId, today);
                }
                else
                {
                    AbsenceStore.CancelUpcoming(transaction, settings.CrewId, today);
                }
            },
            cancellationToken);
        return (isAway ? AwayMessages.Back(toCome) : AwayMessages.CalledOff(toCome)).With(consequences);
    }

    // Absences decide who leads a stand-up, so everything is replanned.
    private async Task<IReadOnlyList<string>> ChangeAsync(
        CommandRequest request, Action<WriteTransaction> change, CancellationToken cancellationToken)
    {
        var consequences = await database.WriteAsync(
            transaction =>
            {
                var (cohortId, crewId, now) = (request.Actor.CohortId!.Value, request.Actor.CrewId!.Value, clock.Now);
                change(transaction);
                return (IReadOnlyList<string>)
                    [
                        .. plans.Replan(transaction, cohortId, now),
                        .. advice.SelectMany(each => each.For(transaction, cohortId, crewId, now)),
                    ];
            },
            cancellationToken);
        outbox.Set();
        return consequences;
    }

    private PersonalSettings? Find(CommandRequest request) =>
        request.Actor.CrewId is { } crewId ? store.Find(crewId) : null;
}
