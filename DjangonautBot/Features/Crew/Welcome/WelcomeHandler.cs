using System.Diagnostics.CodeAnalysis;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew.Welcome;

/// <summary>Shows welcomes to Captains, takes their words, and posts them.</summary>
internal sealed class WelcomeHandler(
    WelcomeReader welcomes, WelcomeChanges changes, ICaptainTeams captainTeams, IDiscordGateway gateway, ProgramClock clock)
{
    /// <summary>Shows the welcome of one team.</summary>
    public Task<Reply> ShowAsync(ComponentRequest request, CancellationToken cancellationToken) => Task.FromResult(
        request.Arguments is not [var team] ? new Reply.Decline(DispatchMessages.FromAnEarlierVersion)
        : TryFind(request.Actor, team, out var welcome, out var refusal) ? WelcomePreview.Show(welcome, WelcomePlace.Alone, 0, note: null)
        : refusal);

    /// <summary>Shows the first of the teams that wait for their welcome.</summary>
    public Task<Reply> OpenAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(ShowPage(request.Actor, WelcomePlace.First));

    /// <summary>Shows another one of them.</summary>
    public Task<Reply> TurnAsync(ComponentRequest request, CancellationToken cancellationToken) => Task.FromResult(
        request.Arguments is [var page, var seen]
            ? ShowPage(request.Actor, new WelcomePlace(page, seen))
            : new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    public Task<Reply> EditAsync(ComponentRequest request, CancellationToken cancellationToken) => Task.FromResult(
        request.Arguments is not [var team, var page, var seen] ? new Reply.Decline(DispatchMessages.FromAnEarlierVersion)
        : TryFind(request.Actor, team, out var welcome, out var refusal) ? WelcomeForm.Open(welcome, new WelcomePlace(page, seen))
        : refusal);

    public async Task<Reply> SaveAsync(FormRequest request, CancellationToken cancellationToken)
    {
        if (request.Arguments is not [var team, var page, var seen])
        {
            return new Reply.Decline(DispatchMessages.FromAnEarlierVersion);
        }

        if (!TryFind(request.Actor, team, out var welcome, out var refusal))
        {
            return refusal;
        }

        var outcome = await changes.SaveAsync(
            welcome.Cohort.CohortId, welcome.Team.TeamId, WelcomeForm.Read(request), request.Actor.UserId, clock.Now, cancellationToken);
        return outcome is WelcomeOutcome.Saved(var saved)
            ? ShowAt(request.Actor, saved, new WelcomePlace(page, seen), WelcomePreview.IsSaved)
            : Refuse(outcome);
    }

    public async Task<Reply> PostAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (request.Arguments is not [var team, var page, var seen, var shown])
        {
            return new Reply.Decline(DispatchMessages.FromAnEarlierVersion);
        }

        if (!TryFind(request.Actor, team, out var welcome, out var refusal))
        {
            return refusal;
        }

        var outcome = await changes.PostAsync(
            welcome.Cohort.CohortId, welcome.Team.TeamId, shown, request.Actor.UserId, clock.Now, cancellationToken);
        return outcome switch
        {
            WelcomeOutcome.Posted(var posted) => Confirm(request.Actor, posted, isAmongOthers: page > 0),
            WelcomeOutcome.Changed => ShowAt(request.Actor, welcome, new WelcomePlace(page, seen), WelcomePreview.HasChanged),
            _ => Refuse(outcome),
        };
    }

    public async Task<Reply> PostAllAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (request.Arguments is not [var shown])
        {
            return new Reply.Decline(DispatchMessages.FromAnEarlierVersion);
        }

        var own = captainTeams.ListFor(request.Actor);
        return await changes.PostAllAsync(own, shown, request.Actor.UserId, clock.Now, cancellationToken)
            is WelcomeOutcome.Posted(var posted)
            ? Confirm(request.Actor, posted, isAmongOthers: false)
            : ShowPage(request.Actor, WelcomePlace.First, WelcomePreview.HasChanged);
    }

    // A page that is gone, because another one was posted, begins at the first.
    private Reply ShowPage(Actor actor, WelcomePlace place, string? note = null)
    {
        var waiting = ListWaiting(actor);
        var found = place.Page >= 1 && place.Page <= waiting.Count ? place : WelcomePlace.First;
        return waiting.Count == 0
            ? new OutgoingMessage(AllowedMentions.None, WelcomeMessages.NothingWaits)
            : WelcomePreview.Show(waiting[(int)found.Page - 1], found, waiting.Count, note);
    }

    private Reply ShowAt(Actor actor, TeamWelcome welcome, WelcomePlace place, string note) => place == WelcomePlace.Alone
        ? WelcomePreview.Show(welcome, place, 0, note)
        : ShowPage(actor, place, note);

    private OutgoingMessage Confirm(Actor actor, IReadOnlyList<TeamWelcome> posted, bool isAmongOthers)
    {
        var message = WelcomePreview.Posted(posted, actor.RequireCohort(), isAmongOthers ? ListWaiting(actor).Count : 0);
        return posted
            .Select(welcome => PostingObstacle.Find(gateway, actor.GuildId, welcome.Team.ChannelId))
            .Where(obstacle => obstacle is not null)
            .Aggregate(message, (confirmation, obstacle) => confirmation.With(obstacle, "the welcome"));
    }

    private IReadOnlyList<TeamWelcome> ListWaiting(Actor actor) => welcomes.ListWaiting(captainTeams.ListFor(actor), clock.Now);

    private bool TryFind(Actor actor, long team, [NotNullWhen(true)] out TeamWelcome? welcome, [NotNullWhen(false)] out Reply? refusal)
    {
        var now = clock.Now;
        welcome = welcomes.Find(actor.RequireCohort(), new TeamId(team), now);
        refusal = welcome switch
        {
            null => new Reply.Decline(CrewMessages.TeamIsGone),
            _ when !captainTeams.LooksAfter(actor, welcome.Team.TeamId) => new Reply.Decline(CrewMessages.NotYours(welcome.Team)),
            { PostedAt: not null } => Refuse(new WelcomeOutcome.PostedBefore(welcome)),
            _ when welcome.Cohort.End <= now => Refuse(new WelcomeOutcome.CohortIsOver(welcome.Cohort)),
            { HasPeople: false } => new Reply.Decline(WelcomeMessages.NobodyThere),
            _ => null,
        };
        return refusal is null;
    }

    private static Reply Refuse(WelcomeOutcome outcome) => outcome switch
    {
        WelcomeOutcome.PostedBefore(var welcome) => new OutgoingMessage(AllowedMentions.None, WelcomeMessages.PostedBefore(welcome)),
        WelcomeOutcome.CohortIsOver(var cohort) => new Reply.Decline(WelcomeMessages.CohortIsOver(cohort)),
        _ => new Reply.Decline(CrewMessages.TeamIsGone),
    };
}
