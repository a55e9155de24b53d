using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Looks ahead to the end of the program, further than the outbox plans.</summary>
internal sealed class UpcomingPosts(PostSettingsStore store, AvailablePosts kinds) : IPostSettings
{
    public IReadOnlyList<PostSetting> Settings(CohortId cohortId) => store.Settings(cohortId);

    public IReadOnlyList<PlannedPost> Upcoming(CohortId cohortId, Instant now) =>
        store.Find(cohortId) is { } plan
            ? [.. PostPlanner.Plan(plan, now, Instant.Max(now, plan.Calendar.Landing)).Where(post => kinds.Include(post.Post))]
            : [];
}
