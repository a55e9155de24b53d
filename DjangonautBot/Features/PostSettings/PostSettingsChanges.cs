using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Writes times and channels of posts, with the history and the replanning of posts in the same transaction.</summary>
internal sealed class PostSettingsChanges(Database database, ICohorts cohorts, IPlans plans, IHistory history)
{
    /// <summary>Changes a post's setting, and returns it before and after.</summary>
    public Task<(PostSetting Before, PostSetting Now)> ChangeAsync(
        CohortId cohortId,
        Actor actor,
        RecurringPost post,
        Func<PostSetting, PostSetting> change,
        Instant now,
        CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                var before = PostSettingsStore.Setting(transaction, cohortId, post);
                var after = change(before);
                if (after != before)
                {
                    PostSettingsStore.Save(transaction, cohortId, after);
                    history.Record(transaction, cohortId, actor.UserId, PostSettingsMessages.Changed(before, after), now);
                    plans.Replan(transaction, cohortId, now);
                }

                return (before, after);
            },
            cancellationToken);

    /// <summary>Sets or clears channels, and returns the cohort before and after.</summary>
    public Task<(Cohort Before, Cohort Now)> SetChannelsAsync(
        CohortId cohortId,
        Actor actor,
        IReadOnlyDictionary<ChannelUse, Snowflake?> channels,
        Instant now,
        CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                var before = cohorts.Find(transaction, cohortId) ?? throw new InvalidOperationException($"There is no cohort {cohortId}.");
                var after = channels.Aggregate(before, (cohort, channel) => cohort.With(channel.Key, channel.Value));
                if (after != before)
                {
                    cohorts.SaveChannels(transaction, after);
                    foreach (var use in CohortChannels.Uses.Where(use => before.Channel(use) != after.Channel(use)))
                    {
                        history.Record(
                            transaction,
                            cohortId,
                            actor.UserId,
                            PostSettingsMessages.Changed(use, before.Channel(use), after.Channel(use)),
                            now);
                    }

                    plans.Replan(transaction, cohortId, now);
                }

                return (before, after);
            },
            cancellationToken);
}
