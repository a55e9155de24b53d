using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Crew;

/// <summary>Tells the dispatcher who somebody is.</summary>
internal sealed class CrewDirectory(CrewStore crew, PresenceStore presence, ICohorts cohorts, ProgramClock clock) : IActorDirectory
{
    public Actor Identify(Snowflake guildId, User user, Member? member) =>
        Describe(guildId, cohorts.FindMeant(guildId, crew.CohortsOf(guildId, user.Id), clock.Now), user, member);

    public Actor? IdentifyIn(CohortId cohortId, Snowflake? guildId, User user, Member? member) =>
        cohorts.Find(cohortId) is { } cohort && (guildId is null || guildId == cohort.GuildId)
            ? Describe(cohort.GuildId, cohort, user, member)
            : null;

    public Task WelcomeBackAsync(Actor actor, CancellationToken cancellationToken) =>
        presence.MarkSeenAsync(actor.GuildId, actor.UserId, clock.Now, cancellationToken);

    private Actor Describe(Snowflake guildId, Cohort? cohort, User user, Member? member)
    {
        const Permissions managing = Permissions.ManageGuild | Permissions.Administrator;
        var known = cohort is null ? null : crew.Find(cohort.CohortId, user.Id);
        var roles = known is not null
            ? crew.Enrolments(known.CrewId).Aggregate(CrewRoles.None, (roles, enrolment) => roles | Flag(enrolment.Role))
            : CrewRoles.None;
        if (cohort?.CaptainRoleId is { } captainRole && member?.Roles.Contains(captainRole) == true)
        {
            roles |= CrewRoles.Captain;
        }

        return new Actor(
            guildId,
            user.Id,
            // In a direct message Discord does not tell what the person is called in the server.
            member is null && known is not null ? known.DisplayName : member?.Nick ?? user.DisplayName,
            ManagesServer: ((member?.Permissions ?? Permissions.None) & managing) != 0,
            cohort?.CohortId,
            known?.CrewId,
            roles,
            known?.IsGone ?? false);
    }

    private static CrewRoles Flag(CrewRole role) => role switch
    {
        CrewRole.Djangonaut => CrewRoles.Djangonaut,
        CrewRole.Navigator => CrewRoles.Navigator,
        CrewRole.Captain => CrewRoles.Captain,
        _ => CrewRoles.None,
    };
}
