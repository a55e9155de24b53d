using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.PostSettings.Planning;

/// <summary>Plans the recurring posts that can be rendered, by the settings of each cohort.</summary>
internal sealed class PostPlanning(IProgramPlans plans, AvailablePosts available) : IPostPlanner
{
    public ICohortSchedule? Find(DatabaseConnection connection, CohortId cohortId) =>
        plans.Find(connection, cohortId) is { } plan ? new Schedule(plan, available) : null;

    private sealed class Schedule(ProgramPlan plan, AvailablePosts available) : ICohortSchedule
    {
        public Instant End => plan.Calendar.LastNoticeEnd;

        public IReadOnlyList<PlannedDelivery> Between(Instant since, Instant until) =>
        [
            .. PostPlanner.Plan(plan, since, until)
                .Where(post => available.Include(post.Post))
                .Select(post => new PlannedDelivery(
                    post.Post.ToSql(),
                    post.SubjectId,
                    post.Week,
                    post.Lane,
                    post.Post.Priority(),
                    post.DueAt,
                    post.UsefulUntil,
                    post.Post.IsMadeWhileUseful())),
        ];
    }
}
