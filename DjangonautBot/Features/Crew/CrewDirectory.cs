using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew;

/// <summary>Identifies people for the dispatcher by their enrolments and their Discord roles and permissions.</summary>
internal sealed class CrewDirectory(CrewStore crew, PresenceStore presence, ICohorts cohorts, ProgramClock clock) : IActorDirectory
{
    public Actor Identify(Snowflake guildId, User user, Member? member, Access access) =>
        access == Access.Captain
            ? IdentifyCaptain(guildId, user, member)
            : Describe(guildId, FindCohort(guildId, user, member), user, member);

    public Actor? IdentifyIn(CohortId cohortId, Snowflake? guildId, User user, Member? member) =>
        cohorts.Find(cohortId) is { } cohort && (guildId is null || guildId == cohort.GuildId)
            ? Describe(cohort.GuildId, cohort, user, member)
            : null;

    public Task WelcomeBackAsync(Actor actor, CancellationToken cancellationToken) =>
        presence.MarkSeenAsync(actor.GuildId, actor.UserId, clock.Now, cancellationToken);

    // A Captain of the last cohort who is not a Captain of the next one still looks after the last one.
    private Actor IdentifyCaptain(Snowflake guildId, User user, Member? member)
    {
        var captain = Describe(guildId, cohorts.FindForCaptain(guildId, clock.Now), user, member);
        return captain.IsCaptain ? captain : Describe(guildId, FindCohort(guildId, user, member), user, member);
    }

    // A former participant who is a Captain now without being enrolled belongs to both cohorts.
    private Cohort? FindCohort(Snowflake guildId, User user, Member? member)
    {
        var own = crew.CohortsOf(guildId, user.Id);
        return own.Count > 0 && cohorts.FindForCaptain(guildId, clock.Now) is { } next && Describe(guildId, next, user, member).IsCaptain
            ? cohorts.FindForPerson(guildId, [.. own, next.CohortId], clock.Now)
            : cohorts.FindForPerson(guildId, own, clock.Now);
    }

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
            // Direct messages carry no name that the person has in the server.
            member is null && known is not null ? known.DisplayName : member?.Nick ?? user.DisplayName,
            ManagesServer: ((member?.Permissions ?? Permissions.None) & managing) != 0,
            cohort?.CohortId,
            known?.CrewId,
            roles,
            known?.IsGone ?? false,
            IsForgotten: cohort?.ForgottenAt is not null);
    }

    private static CrewRoles Flag(CrewRole role) => role switch
    {
        CrewRole.Djangonaut => CrewRoles.Djangonaut,
        CrewRole.Navigator => CrewRoles.Navigator,
        CrewRole.Captain => CrewRoles.Captain,
        _ => CrewRoles.None,
    };
}
