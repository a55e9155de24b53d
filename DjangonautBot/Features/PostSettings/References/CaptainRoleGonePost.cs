using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using NodaTime;

namespace DjangonautBot.Features.PostSettings.References;

/// <summary>Notice to the Captains that the role whose holders count as Captains is deleted; its subject is the role.</summary>
internal sealed class CaptainRoleGonePost(ICohorts cohorts, CaptainsNotice notice, IDiscordGateway gateway) : IPost
{
    public string Kind => PostKind;

    public bool IsPassing => true;

    private const string PostKind = "captain_role_gone";

    public static DeliveryRequest Request(Cohort cohort, Snowflake roleId, Instant now) =>
        new(cohort.CohortId, PostKind, (long)roleId.Value, 0, PausedChannel.Lane(cohort.CohortId), now);

    public Rendering Render(Delivery delivery)
    {
        var cohort = cohorts.Get(delivery.CohortId);
        return cohort.CaptainRoleId is { } roleId
            && (long)roleId.Value == delivery.SubjectId
            && ServerRoles.IsGone(gateway, cohort.GuildId, roleId)
            ? notice.Render(cohort, Tell(cohort))
            : new Rendering.Skip("another role is named");
    }

    private static OutgoingMessage Tell(Cohort cohort) => new(
        AllowedMentions.None,
        $"""
        🧭 **{Markdown.Escape(cohort.Name)}:** Somebody deleted the role whose holders counted as Captains, so nobody is a Captain by it now.
        `/crew captain_role role:…` names another one, and `/crew add role:Captain` adds people. *Manage Server* counts, too.
        """,
        Components: [new ActionRow(new TryAgainButton(cohort.CohortId).TryAgain)]);
}
