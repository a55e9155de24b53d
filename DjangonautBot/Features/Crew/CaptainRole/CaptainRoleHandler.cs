using DjangonautBot.Discord;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Crew.CaptainRole;

/// <summary>Shows, sets and clears the Discord role whose holders count as Captains.</summary>
internal sealed class CaptainRoleHandler(CaptainRoleStore store, ICohorts cohorts, IDiscordGateway gateway, ProgramClock clock)
{
    public async Task<Reply> SetAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var cohortId = request.Actor.RequireCohort();
        var before = cohorts.Get(cohortId).CaptainRoleId;
        if (request.Id("role") is not { } roleId)
        {
            return CaptainRoleMessages.Show(cohortId, before, ServerRoles.IsGone(gateway, request.Actor.GuildId, before));
        }

        // The role with the server's own id is @everyone.
        if (roleId == request.Actor.GuildId)
        {
            return new Reply.Decline(CaptainRoleMessages.NotEverybody);
        }

        await store.SetAsync(cohortId, roleId, request.Actor.UserId, clock.Now, cancellationToken);
        return CaptainRoleMessages.Set(cohortId, before, roleId);
    }

    public async Task<Reply> ClearAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        var cohortId = request.Actor.RequireCohort();
        var before = cohorts.Get(cohortId).CaptainRoleId;
        if (before is not null)
        {
            await store.SetAsync(cohortId, roleId: null, request.Actor.UserId, clock.Now, cancellationToken);
        }

        return CaptainRoleMessages.Cleared(before);
    }
}
