using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Cohorts;

internal sealed class CohortHandler(CohortStore store, ProgramClock clock)
{
    private const int UsualWeeks = 8;

    public async Task<Reply> CreateAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (TimeZones.Find(request.RequiredText("time_zone")) is not { } zone)
        {
            return new Reply.Decline(CohortMessages.UnknownTimeZone(request.RequiredText("time_zone")));
        }

        var now = clock.Now;
        if (StartDate.Parse(request.RequiredText("starts_on"), now.InZone(zone).Date) is not { } startsOn)
        {
            return new Reply.Decline(CohortMessages.UnknownDate(request.RequiredText("starts_on")));
        }

        var draft = new CohortDraft(
            request.Actor.GuildId,
            request.RequiredText("name").Trim(),
            request.Text("goal")?.Trim(),
            startsOn,
            zone,
            request.Number("weeks") ?? UsualWeeks);
        return await store.CreateAsync(draft, now, cancellationToken) switch
        {
            ({ } created, _) => CohortMessages.Created(created),
            (_, { } inTheWay) => new Reply.Decline(CohortMessages.AtTheSameTimeAs(inTheWay)),
            _ => throw new InvalidOperationException("A cohort is either created or there is another in its way."),
        };
    }
}
