using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew;

/// <summary>Identifies people for the dispatcher by their enrolments and their Discord roles and permissions.</summary>
internal sealed class CrewDirectory(
    CrewStore crew, PresenceStore presence, IRecipients recipients, ICohorts cohorts, ProgramClock clock, TimeProvider wire)
    : IActorDirectory
{
    // A form has to open within two seconds.
    private static readonly TimeSpan LongestQuestion = TimeSpan.FromSeconds(1);

    public Actor Identify(Snowflake guildId, User user, Member? member, Access access)
    {
        var person = new Candidate(guildId, user, member, crew.ListMemberships(guildId, user.Id));
        var all = cohorts.List(guildId);
        return access is Access.Captain or Access.CohortCaptain ? IdentifyCaptain(person, all) : Describe(person, FindCohort(person, all));
    }

    public Actor? IdentifyIn(CohortId cohortId, Snowflake? guildId, User user, Member? member) =>
        cohorts.Find(cohortId) is { DeletedAt: null } cohort && (guildId is null || guildId == cohort.GuildId)
            ? Describe(new Candidate(cohort.GuildId, user, member, crew.ListMemberships(cohort.GuildId, user.Id)), cohort)
            : null;

    public async Task<bool> HasLeftAsync(Actor actor, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(LongestQuestion, wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return !await recipients.IsPresentAsync(actor.RequireCohort(), actor.UserId, clock.Now, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return actor.WasGone;
        }
    }

    public Task WelcomeBackAsync(Actor actor, CancellationToken cancellationToken) =>
        presence.MarkSeenAsync(actor.GuildId, actor.UserId, clock.Now, cancellationToken);

    // A Captain of the last cohort who is not a Captain of the next one still looks after the last one.
    private Actor IdentifyCaptain(Candidate person, ServerCohorts all)
    {
        var captain = Describe(person, all.FindForCaptain(clock.Now));
        return captain.IsCaptain ? captain : Describe(person, FindCohort(person, all));
    }

    // Somebody who was taken out of a crew goes on in the cohort where they have a role, if there is one.
    // A former participant who is a Captain now without being enrolled belongs to both cohorts.
    private Cohort? FindCohort(Candidate person, ServerCohorts all)
    {
        var held = person.Memberships.Where(membership => membership.Roles != CrewRoles.None).ToList();
        var own = (held.Count > 0 ? held : person.Memberships).Select(membership => membership.CohortId).ToList();
        return own.Count > 0 && all.FindForCaptain(clock.Now) is { } next && Describe(person, next).IsCaptain
            ? all.FindForPerson([.. own, next.CohortId], clock.Now)
            : all.FindForPerson(own, clock.Now);
    }

    private Actor Describe(Candidate person, Cohort? cohort)
    {
        const Permissions managing = Permissions.ManageGuild | Permissions.Administrator;
        var (guildId, user, member, memberships) = person;
        var known = memberships.FirstOrDefault(membership => membership.CohortId == cohort?.CohortId);
        var roles = known?.Roles ?? CrewRoles.None;
        if (cohort?.CaptainRoleId is { } captainRole && member?.Roles.Contains(captainRole) == true)
        {
            // A Captain who was given some teams in the crew looks after these.
            roles |= roles.HasFlag(CrewRoles.Captain) ? CrewRoles.None : CrewRoles.Captain | CrewRoles.CohortCaptain;
        }

        return new Actor(
            guildId,
            user.Id,
            // Direct messages carry no name that the person has in the server.
            member is null && known is not null ? known.DisplayName : ShownName.Of(user, member?.Nick),
            ManagesServer: ((member?.Permissions ?? Permissions.None) & managing) != 0,
            cohort?.CohortId,
            known?.CrewId,
            roles,
            known?.IsGone ?? false,
            IsForgotten: cohort?.ForgottenAt is not null,
            Ended: cohort is not null && cohort.End <= clock.Now
                ? new EndedCohort(cohort.Name, cohort.End, HasLanded: cohort.End == cohort.Calendar.Landing)
                : null);
    }

    /// <summary>A person who does something in a server, with all that decides who they are there.</summary>
    private sealed record Candidate(Snowflake GuildId, User User, Member? Member, IReadOnlyList<Membership> Memberships);
}
