using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Plans posts to the end of a cohort's schedule, further ahead than the outbox does.</summary>
internal sealed class UpcomingPosts(PostSettingsStore store, AvailablePosts kinds) : IPostSettings
{
    public IReadOnlyList<PostSetting> Settings(CohortId cohortId) => store.Settings(cohortId);

    public IReadOnlyList<PlannedPost> Upcoming(CohortId cohortId, Instant now) =>
        store.Find(cohortId) is { } plan
            ? [
                .. PostPlanner.Plan(plan, now, Instant.Max(now, plan.Calendar.LastNoticeEnd))
                    .Where(post => kinds.Include(post.Post)),
            ]
            : [];
}
