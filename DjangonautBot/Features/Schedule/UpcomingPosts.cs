using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Schedule;

/// <summary>Looks ahead to the end of the program, further than the outbox plans.</summary>
internal sealed class UpcomingPosts(ScheduleStore store, IEnumerable<IPost> posts) : ISchedule
{
    // Nothing is announced that nobody could render.
    private readonly HashSet<string> _kinds = [.. posts.Select(post => post.Kind)];

    public IReadOnlyList<PostSetting> Settings(CohortId cohortId) => store.Settings(cohortId);

    public IReadOnlyList<PlannedPost> Upcoming(CohortId cohortId, Instant now) =>
        store.Find(cohortId) is { } plan
            ? [.. PostPlanner.Plan(plan, now, Instant.Max(now, plan.Calendar.Landing)).Where(post => _kinds.Contains(post.Post.ToSql()))]
            : [];
}
