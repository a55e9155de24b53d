using DjangonautBot.Discord;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.PostSettings;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Standups.Events;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Failures;

namespace DjangonautBot.Features.Cohorts.Status;

internal sealed class StatusHandler(
    ICohorts cohorts,
    ITeams teams,
    IPostSettings postSettings,
    ICrew crew,
    ILockedThreads threads,
    IStandupEvents events,
    ChannelCheck channelCheck,
    RegisteredCommands commands,
    IDiscordGateway gateway,
    ProgramClock clock)
{
    private const int PostsToCome = 3;

    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) => Task.FromResult(Show(request.Actor, request.Routes));

    private Reply Show(Actor actor, RouteTable routes)
    {
        if (actor.CohortId is not { } cohortId)
        {
            return new Reply.Decline(DispatchMessages.NoCohort);
        }

        var cohort = cohorts.Get(cohortId);
        var all = teams.List(cohortId);
        return StatusMessages.Show(
            new CohortStatus(
                cohort,
                [
                    .. all.Select(team => new TeamCrew(
                        team,
                        crew.List(team.TeamId, CrewRole.Navigator),
                        crew.List(team.TeamId, CrewRole.Djangonaut))),
                ],
                channelCheck.Knows(cohort.GuildId) ? channelCheck.Look(cohort, all) : null,
                gateway.Identity is { } identity && commands.Match(identity.ApplicationId, routes),
                threads.List(cohortId),
                events.ListRefused(cohortId, clock.Now),
                [.. postSettings.Upcoming(cohortId, clock.Now).Where(post => !post.Post.IsMadeWhenNeeded()).Take(PostsToCome)],
                cohort.CaptainsChannelId is null
                    ?
                    [
                        .. postSettings
                            .Settings(cohortId)
                            .Where(setting => setting.IsOn && setting.Post.IsForCaptains())
                            .Select(setting => setting.Post),
                    ]
                    : [],
                clock.Now));
    }
}
