using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Announcements.Approval;

/// <summary>
/// Decides whether an announcement needs another Captain's yes. Members of a server cannot be listed, so the holders of the Captain role
/// and of <em>Manage Server</em> are not known: a role counts as somebody, the permission as nobody.
/// </summary>
internal sealed class SecondCaptain(ICrew crew, IDiscordGateway gateway)
{
    /// <param name="authorId">Author of the announcement, whose own yes does not count.</param>
    public ApprovalNeed Of(DatabaseConnection connection, Cohort cohort, Snowflake authorId) =>
        !ApprovalRows.IsNeeded(connection, cohort.CohortId) ? ApprovalNeed.NotAskedFor
        : IsThere(cohort, authorId) ? ApprovalNeed.Needed
        : ApprovalNeed.NobodyElse;

    private bool IsThere(Cohort cohort, Snowflake authorId) =>
        crew.CohortCaptains(cohort.CohortId).Any(captain => captain.UserId != authorId)
        || (cohort.CaptainRoleId is { } roleId && !ServerRoles.IsGone(gateway, cohort.GuildId, roleId));
}
