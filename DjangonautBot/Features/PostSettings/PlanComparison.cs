using DjangonautBot.Features.Cohorts.Calendar;
using DjangonautBot.Features.PostSettings.Planning;
using NodaTime;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Compares the times of posts and stand-ups in two plans.</summary>
internal static class PlanComparison
{
    // No post comes longer before its week than this.
    private static readonly Duration Margin = Duration.FromDays(14);

    /// <summary>
    /// Lists the differences that are still to come in either plan. Past posts stay as they are: nothing is made twice. Daily posts,
    /// reminders and debriefs are left out: the first come every day anyway, the second are private, the third follow their
    /// stand-ups. Counts move with the summary.
    /// </summary>
    /// <param name="names">Names of teams by their numbers.</param>
    public static IReadOnlyList<PlannedMove> Compare(
        ProgramPlan before, ProgramPlan after, IReadOnlyDictionary<long, string> names, Instant now)
    {
        var from = Instant.Min(before.Calendar.Start(0), after.Calendar.Start(0)) - Margin;
        var until = Instant.Max(before.Calendar.Landing, after.Calendar.Landing) + Margin;
        var was = ListOccurrences(before, from, until);
        var willBe = ListOccurrences(after, from, until);
        return
        [
            .. was.Keys.Union(willBe.Keys)
                .Select(key => (Key: key, Was: Find(was, key), WillBe: Find(willBe, key)))
                .Where(one => one.Was != one.WillBe && !(one.Was < now))
                .Select(one => Describe(one.Key, names, one.Was, one.WillBe < now ? null : one.WillBe))
                .Where(plannedMove => plannedMove.Before is not null || plannedMove.After is not null)
                .Distinct()
                .OrderBy(plannedMove => plannedMove.At)
                .ThenBy(plannedMove => plannedMove.Post)
                .ThenBy(plannedMove => plannedMove.Team, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static PlannedMove Describe(Occurrence key, IReadOnlyDictionary<long, string> names, Instant? was, Instant? willBe) =>
        new(key.Post, IsAroundStandup(key.Post) ? names.GetValueOrDefault(key.SubjectId) : null, key.Week, was, willBe);

    private static Dictionary<Occurrence, Instant> ListOccurrences(ProgramPlan plan, Instant from, Instant until)
    {
        var posts = PostPlanner.Plan(plan with { Teams = [.. plan.Teams.Select(team => team with { Reminders = [] })] }, from, until)
            .Where(post => post.Post is not (RecurringPost.Counts or RecurringPost.Debrief) && !post.Post.IsMadeWhenNeeded())
            .Select(post => (Key: new Occurrence(post.Post, post.SubjectId, post.Week), At: post.DueAt));
        var standups =
            from team in plan.Teams
            from week in Enumerable.Range(1, plan.Calendar.Weeks)
            let at = team.StandupAt(plan.Calendar, week)
            where at is not null
            select (Key: new Occurrence(null, team.TeamId.Value, week), At: at.Value);
        return posts.Concat(standups).ToDictionary(happening => happening.Key, happening => happening.At);
    }

    private static Instant? Find(Dictionary<Occurrence, Instant> plan, Occurrence key) =>
        plan.TryGetValue(key, out var at) ? at : null;

    private static bool IsAroundStandup(RecurringPost? post) => post is null or RecurringPost.Brief or RecurringPost.Standup;

    private readonly record struct Occurrence(RecurringPost? Post, long SubjectId, int Week);
}
