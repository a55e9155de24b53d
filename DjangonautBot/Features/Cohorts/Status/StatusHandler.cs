using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.PostSettings;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.PostSettings.References;
using DjangonautBot.Features.Standups.Events;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Failures;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Status;

/// <summary>Shows the status of a cohort.</summary>
internal sealed class StatusHandler(
    ICohorts cohorts,
    ITeams teams,
    IPostSettings postSettings,
    ICrew crew,
    ILockedThreads threads,
    ISetAsideDeliveries setAside,
    IStandupEvents events,
    MovedStandups movedStandups,
    IChannelCheck channelCheck,
    RegisteredCommands commands,
    IDiscordGateway gateway,
    ProgramClock clock)
{
    private const int PostsToCome = 3;

    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Show(request.Actor, request.Routes));

    private Reply Show(Actor actor, RouteTable routes)
    {
        var cohortId = actor.RequireCohort();
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
                channelCheck.Check(cohort),
                gateway.Identity is { } identity && commands.Match(identity.ApplicationId, routes),
                threads.List(cohortId),
                setAside.Count(cohortId),
                events.ListRefused(cohortId, clock.Now),
                movedStandups.List(cohort, all),
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
                clock.Now)
            {
                IsCaptainRoleGone = ServerRoles.IsGone(gateway, cohort.GuildId, cohort.CaptainRoleId),
                OwnRoleId = gateway.FindOwnRole(cohort.GuildId)?.Id,
                SharedChannels =
                [
                    .. all.SelectMany(team => ListNeighbours(team).Select(neighbour => new SharedChannel(team, neighbour))),
                ],
            });
    }

    // A pair of one cohort is listed once.
    private IEnumerable<Team> ListNeighbours(Team team) => teams.ListInChannel(team).Where(neighbour =>
        cohorts.Get(neighbour.CohortId).End > clock.Now
        && (neighbour.CohortId != team.CohortId || neighbour.TeamId.Value > team.TeamId.Value));
}

/// <summary>Status of a cohort, for Captains to see at a glance.</summary>
/// <param name="Channels">All channels in use; null as long as the server's channels are not known.</param>
/// <param name="AreCommandsRegistered">Whether Discord has the commands of this version.</param>
/// <param name="LockedThreads">Locked threads in which messages could not be updated.</param>
/// <param name="SetAside">Messages that Discord did not take.</param>
/// <param name="RefusedEvents">Upcoming stand-ups whose scheduled event Discord refused.</param>
/// <param name="MovedStandups">Upcoming stand-ups that newer time zone data has moved, in order.</param>
/// <param name="WithoutChannel">Posts that are on but not made, because no channel is set for them.</param>
internal sealed record CohortStatus(
    Cohort Cohort,
    IReadOnlyList<TeamCrew> Teams,
    IReadOnlyList<ChannelState>? Channels,
    bool AreCommandsRegistered,
    IReadOnlyList<Snowflake> LockedThreads,
    IReadOnlyList<SetAsideCount> SetAside,
    IReadOnlyList<RefusedEvent> RefusedEvents,
    IReadOnlyList<MovedStandup> MovedStandups,
    IReadOnlyList<PlannedPost> NextPosts,
    IReadOnlyList<RecurringPost> WithoutChannel,
    Instant Now)
{
    /// <summary>Teams that have one channel, from before that was refused.</summary>
    public IReadOnlyList<SharedChannel> SharedChannels { get; init; } = [];

    /// <summary>Whether the role whose holders count as Captains is deleted.</summary>
    public bool IsCaptainRoleGone { get; init; }

    /// <summary>The bot's own role, if it has one.</summary>
    public Snowflake? OwnRoleId { get; init; }
}

/// <summary>A team of the cohort whose channel another team has too.</summary>
internal sealed record SharedChannel(Team Team, Team Neighbour);

/// <summary>A team with its Navigators and Djangonauts.</summary>
internal sealed record TeamCrew(Team Team, IReadOnlyList<CrewMember> Navigators, IReadOnlyList<CrewMember> Djangonauts);
