using DjangonautBot.Features.Crew;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text.Zones;
using DjangonautBot.Scheduling;
using NodaTime;

namespace DjangonautBot.Features.Me;

/// <summary>Turns reminders on and off, and sets the time zone in which they come.</summary>
internal sealed class ReminderHandler(ReminderStore store, IPersonalSettings people, ICrew crew, ProgramClock clock)
{
    public Task<Reply> TurnOnAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        SetAsync(request.Actor, wanted: true, cancellationToken);

    public Task<Reply> TurnOffAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        SetAsync(request.Actor, wanted: false, cancellationToken);

    /// <summary>Sets reminders, or shows the present setting.</summary>
    public Task<Reply> CommandAsync(CommandRequest request, CancellationToken cancellationToken) =>
        request.Text(MeCommands.Turn) is { } turn
            ? SetAsync(request.Actor, turn == MeCommands.On, cancellationToken)
            : Respond(Show(request.Actor));

    /// <summary>Shows the present setting.</summary>
    public Task<Reply> ShowAsync(ComponentRequest request, CancellationToken cancellationToken) => Respond(Show(request.Actor));

    public async Task<Reply> SetTimeZoneAsync(CommandRequest request, CancellationToken cancellationToken) =>
        request.Actor.CrewId is null ? new Reply.Decline(DispatchMessages.NotInTheCrew)
        : TimeZones.Resolve(request.RequiredText(MeCommands.Zone), clock.Now) is { } zone
            ? await SetTimeZoneAsync(request.Actor, zone, cancellationToken)
            : new Reply.Decline(TimeZoneMessages.Unclear(request.RequiredText(MeCommands.Zone), clock.Now));

    public async Task<Reply> SetTimeZoneAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        request.Arguments is [var number] && ZoneNumber.Find(number) is { } zone
            ? await SetTimeZoneAsync(request.Actor, zone, cancellationToken)
            : new Reply.Decline(DispatchMessages.FromAnEarlierVersion);

    private async Task<Reply> SetTimeZoneAsync(Actor actor, DateTimeZone zone, CancellationToken cancellationToken)
    {
        if (actor is not { CohortId: { } cohortId, CrewId: { } crewId })
        {
            return new Reply.Decline(DispatchMessages.NotInTheCrew);
        }

        await store.SetTimeZoneAsync(cohortId, crewId, zone, clock.Now, cancellationToken);
        return MeMessages.TimeZoneSet(people.Find(crewId)!, clock.Now);
    }

    private Reply Show(Actor actor) => actor.CrewId is { } crewId
        ? MeMessages.Reminders(people.Find(crewId)!)
        : new Reply.Decline(DispatchMessages.NotInTheCrew);

    private async Task<Reply> SetAsync(Actor actor, bool wanted, CancellationToken cancellationToken)
    {
        if (actor is not { CohortId: { } cohortId, CrewId: { } crewId })
        {
            return new Reply.Decline(DispatchMessages.NotInTheCrew);
        }

        if (wanted && !crew.Enrolments(crewId).Any(enrolment => enrolment.Role == CrewRole.Djangonaut))
        {
            return new Reply.Decline(MeMessages.ForDjangonauts);
        }

        await store.SetAsync(cohortId, crewId, wanted, clock.Now, cancellationToken);
        return MeMessages.Reminders(people.Find(crewId)!);
    }

    private static Task<Reply> Respond(Reply reply) => Task.FromResult(reply);
}
