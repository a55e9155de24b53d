using DjangonautBot.Features.Calendars.Feed;
using DjangonautBot.Features.Calendars.Writing;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Calendars.Downloads;

/// <summary>Gives calendars as files, and private addresses to their owners.</summary>
internal sealed class CalendarHandler(
    CalendarPublisher publisher, CalendarAddresses addresses, CalendarFeedOptions feed, ICohorts cohorts)
{
    public Task<Reply> ShowOwnAsync(CommandRequest request, CancellationToken cancellationToken) =>
        ShowOwnAsync(request.Actor, cancellationToken);

    public Task<Reply> ShowOwnAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        ShowOwnAsync(request.Actor, cancellationToken);

    public async Task<Reply> ShowCohortAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var cohort = cohorts.Get(request.Actor.RequireCohort());
        return await publisher.PublishAsync(new CalendarOwner(cohort.CohortId, CrewId: null), cancellationToken) is { } calendar
            ? CalendarMessages.OfCohort(cohort, CalendarFile.WriteWhole(calendar))
            : new Reply.Decline(DispatchMessages.NoCohort);
    }

    /// <summary>Gives a new address in place of the one that there was.</summary>
    public async Task<Reply> RenewAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        OwnerOf(request.Actor) is not { } owner ? new Reply.Decline(CalendarMessages.NotInTheCrew)
            : feed.PublicUrl is null ? new Reply.Decline(CalendarMessages.NoAddresses)
            : await addresses.RenewAsync(owner, cancellationToken) is { } secret
            ? CalendarMessages.Renewed(owner.CohortId, CalendarAddress.Of(feed.PublicUrl, secret))
            : new Reply.Decline(CalendarMessages.NotInTheCrew);

    private async Task<Reply> ShowOwnAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (OwnerOf(actor) is not { } owner || await publisher.PublishAsync(owner, cancellationToken) is not { } calendar)
        {
            return new Reply.Decline(CalendarMessages.NotInTheCrew);
        }

        return CalendarMessages.Own(
            cohorts.Get(owner.CohortId),
            calendar.Items.Count > 0 ? CalendarFile.WriteWhole(calendar) : null,
            await AddressAsync(owner, cancellationToken));
    }

    // An address is shown once, right after it was made.
    private async Task<ShownAddress?> AddressAsync(CalendarOwner owner, CancellationToken cancellationToken)
    {
        if (feed.PublicUrl is not { } publicUrl)
        {
            return null;
        }

        if (addresses.FindAddressedAt(owner) is { } since)
        {
            return new ShownAddress.Hidden(since);
        }

        return await addresses.RenewAsync(owner, cancellationToken) is { } secret
            ? new ShownAddress.New(CalendarAddress.Of(publicUrl, secret))
            : null;
    }

    private static CalendarOwner? OwnerOf(Actor actor) =>
        actor is { CohortId: { } cohortId, CrewId: { } crewId } ? new CalendarOwner(cohortId, crewId) : null;
}
