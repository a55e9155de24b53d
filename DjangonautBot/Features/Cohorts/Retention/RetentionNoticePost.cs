using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Retention;

/// <summary>
/// Notice to the Captains a week before a cohort's text is deleted: in their channel if the bot can post there, else to one of
/// them directly. There is one notice for each day of deletion; if that day moves, it is replaced by another one.
/// </summary>
internal sealed class RetentionNoticePost(RetentionStore store, ICohorts cohorts, ICrew crew, IDiscordGateway gateway) : IPost
{
    public const string PostKind = "retention_notice";

    /// <summary>By cohort.</summary>
    private static readonly DirectLane DirectLane = new(6);

    public string Kind => PostKind;

    public bool IsPassing => true;

    public static DeliveryRequest Request(Cohort cohort, Instant forgetAt, Instant now) =>
        new(cohort.CohortId, PostKind, cohort.CohortId.Value, DayOf(forgetAt), LaneOf(cohort), now);

    public Rendering Render(Delivery delivery)
    {
        var cohort = cohorts.Get(delivery.CohortId);
        var state = store.Get(delivery.CohortId);
        if (state.ForgottenAt is { } forgottenAt)
        {
            return delivery.MessageId is null
                ? new Rendering.Skip("deleted already")
                : Render(cohort, RetentionMessages.Deleted(cohort, forgottenAt));
        }

        var forgetAt = RetentionPolicy.DeletionAt(cohort.End, state.RetentionDays, state.RetentionToldAt);
        return state.RetentionToldAt is null || DayOf(forgetAt) != delivery.Week
            ? new Rendering.Remove()
            : Render(cohort, RetentionMessages.Notice(cohort, forgetAt));
    }

    private Rendering Render(Cohort cohort, OutgoingMessage message)
    {
        if (
            cohort.CaptainsChannelId is { } captains
            && ChannelNeeds.LackingToPost(gateway, cohort.GuildId, captains, inThread: false).Count == 0)
        {
            return new Rendering.Show(captains, message);
        }

        var captain = crew.CohortCaptains(cohort.CohortId) is [var first, ..] ? first.UserId : gateway.FindGuild(cohort.GuildId)?.OwnerId;
        return captain is { } userId ? new Rendering.Direct(userId, message) : new Rendering.Skip("no Captain is known");
    }

    private static int DayOf(Instant forgetAt) => (int)(forgetAt - NodaConstants.UnixEpoch).TotalDays;

    private static Snowflake LaneOf(Cohort cohort) =>
        cohort.CaptainsChannelId ?? DirectLane.Of(cohort.CohortId.Value);
}
