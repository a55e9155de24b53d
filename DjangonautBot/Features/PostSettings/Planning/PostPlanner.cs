using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.PostSettings.Planning;

/// <summary>Plans the due times of recurring posts, as a pure function of its arguments.</summary>
public static class PostPlanner
{
    // Daily posts are numbered by date, because breaks and the days after landing belong to no program week.
    private static readonly LocalDate FirstDay = new(1970, 1, 1);

    private static readonly Duration DigestUse = Duration.FromDays(2);
    private static readonly Duration OpeningUse = Duration.FromDays(4);
    private static readonly Duration DebriefUse = Duration.FromDays(2);
    private static readonly Duration DailyUse = Duration.FromHours(12);

    /// <summary>Gets every post of a cohort that is due from an instant on and before another, the earliest first.</summary>
    public static IReadOnlyList<PlannedPost> Plan(ProgramPlan plan, Instant since, Instant until) =>
    [
        .. PostDefaults.Complete(plan.Settings)
            .Where(setting => setting.IsOn)
            .SelectMany(setting => PlanAll(plan, setting, since, until))
            .Where(post => post.DueAt >= since && post.DueAt < until)
            .OrderBy(post => post.DueAt)
            .ThenBy(post => post.Post)
            .ThenBy(post => post.SubjectId)
            .ThenBy(post => post.Week),
    ];

    private static IEnumerable<PlannedPost> PlanAll(ProgramPlan plan, PostSetting setting, Instant since, Instant until) =>
        (setting.Post, setting.Timing) switch
        {
            (RecurringPost.Week, PostTiming.Weekly timing) => Openings(plan, timing, Weeks(plan, since, until)),
            (RecurringPost.Summary, PostTiming.Weekly timing) =>
                Summaries(plan, timing, [.. Weeks(plan, since, until).Where(week => week >= 1)]),
            (RecurringPost.Digest, PostTiming.Weekly timing) =>
                ForCaptains(plan, setting.Post, timing, DigestUse, Weeks(plan, since, until).Where(week => week >= 1)),
            (RecurringPost.OneOnOnes, PostTiming.Weekly timing) =>
                ForCaptains(plan, setting.Post, timing, OpeningUse, Weeks(plan, since, until).Where(week => week >= 1 && week % 2 == 0)),
            (RecurringPost.Questions, PostTiming.Daily timing) => WithAnonymous(plan, Daily(plan, timing, since, until)),
            (RecurringPost.Reminder, PostTiming.BeforeStandup timing) => Reminders(plan, timing, since, until),
            (RecurringPost.Debrief, PostTiming.AfterStandup) => Debriefs(plan, since, until),
            (_, PostTiming.BeforeStandup timing) => BeforeStandups(plan, setting.Post, timing, since, until),
            _ => throw new InvalidOperationException($"{setting.Post} cannot be timed by {setting.Timing}."),
        };

    // One week more at each end than the interval has, because a post before a stand-up may be in the week before.
    private static IEnumerable<int> Weeks(ProgramPlan plan, Instant since, Instant until)
    {
        var first = Math.Max(0, plan.Calendar.WeekAt(since) - 1);
        var last = Math.Min(plan.Calendar.Weeks, plan.Calendar.WeekAt(until) + 1);
        for (var week = first; week <= last; week++)
        {
            yield return week;
        }
    }

    private static IEnumerable<int> StandupWeeks(ProgramPlan plan, Instant since, Instant until) =>
        Weeks(plan, since, until).Where(week => week >= 1);

    private static IEnumerable<LocalDate> Days(ProgramCalendar calendar, Instant since, Instant until)
    {
        var last = LocalDate.Min(until.InZone(calendar.Zone).Date, calendar.LastNoticeDay);
        for (var day = LocalDate.Max(since.InZone(calendar.Zone).Date, calendar.Monday(0)); day <= last; day = day.PlusDays(1))
        {
            yield return day;
        }
    }

    // A team that is set up when a week's opening was due already gets it at once, as long as that week lasts.
    private static IEnumerable<PlannedPost> Openings(ProgramPlan plan, PostTiming.Weekly timing, IEnumerable<int> weeks) =>
        from week in weeks
        let usual = plan.Calendar.At(week, timing.Day, timing.Time)
        let end = plan.Calendar.End(week)
        from team in plan.Teams
        let isSetUpInIt = team.SetUpAt > usual && team.SetUpAt < end
        select new PlannedPost(
            RecurringPost.Week,
            team.TeamId.Value,
            week,
            team.ChannelId,
            isSetUpInIt ? team.SetUpAt : usual,
            isSetUpInIt ? end : usual + OpeningUse);

    // The counts follow the summary's timing and switch, into the channel to which the summary does not go.
    private static IEnumerable<PlannedPost> Summaries(ProgramPlan plan, PostTiming.Weekly timing, IReadOnlyList<int> weeks)
    {
        var summaries = ForTeams(plan, RecurringPost.Summary, timing, DigestUse, weeks);
        var counts = ForTeams(plan, RecurringPost.Counts, timing, DigestUse, weeks);
        return plan.SummaryChannelId is { } channelId
            ? summaries.Concat(counts.Where(post => post.Lane != channelId).Select(post => post with { Lane = channelId }))
            : summaries;
    }

    private static IEnumerable<PlannedPost> ForTeams(
        ProgramPlan plan, RecurringPost post, PostTiming.Weekly timing, Duration use, IEnumerable<int> weeks) =>
        from week in weeks
        let due = plan.Calendar.At(week, timing.Day, timing.Time)
        from team in plan.Teams
        select new PlannedPost(post, team.TeamId.Value, week, team.ChannelId, due, due + use);

    private static IEnumerable<PlannedPost> ForCaptains(
        ProgramPlan plan, RecurringPost post, PostTiming.Weekly timing, Duration use, IEnumerable<int> weeks) =>
        from channelId in plan.CaptainsChannelId is { } id ? new[] { id } : []
        from week in weeks
        let due = plan.Calendar.At(week, timing.Day, timing.Time)
        select new PlannedPost(post, plan.CohortId.Value, week, channelId, due, due + use);

    private static IEnumerable<PlannedPost> Daily(ProgramPlan plan, PostTiming.Daily timing, Instant since, Instant until) =>
        from date in Days(plan.Calendar, since, until)
        let due = plan.Calendar.At(date, timing.Time)
        from team in plan.Teams
        select new PlannedPost(
            RecurringPost.Questions,
            team.TeamId.Value,
            Period.DaysBetween(FirstDay, date),
            PostLanes.WaitingQuestions.Of(team.TeamId.Value),
            due,
            due + DailyUse);

    // Anonymous questions to Navigators are announced once for all teams, and never with the asker's own.
    private static IEnumerable<PlannedPost> WithAnonymous(ProgramPlan plan, IEnumerable<PlannedPost> ofTeams)
    {
        List<PlannedPost> all = [.. ofTeams];
        return all.Concat(all.DistinctBy(post => post.Week).Select(post => post with
        {
            Post = RecurringPost.AnonymousQuestions,
            SubjectId = plan.CohortId.Value,
            Lane = PostLanes.AnonymousQuestions.Of(plan.CohortId.Value),
        }));
    }

    private static IEnumerable<PlannedPost> BeforeStandups(
        ProgramPlan plan, RecurringPost post, PostTiming.BeforeStandup timing, Instant since, Instant until) =>
        from team in plan.Teams
        let lane = post == RecurringPost.Brief ? PostLanes.Brief.Of(team.TeamId.Value) : team.ChannelId
        from week in StandupWeeks(plan, since, until)
        let standup = team.StandupAt(plan.Calendar, week)
        where standup is not null
        select new PlannedPost(
            post, team.TeamId.Value, week, lane, standup.Value - Duration.FromHours(timing.Hours), standup.Value);

    private static IEnumerable<PlannedPost> Debriefs(ProgramPlan plan, Instant since, Instant until) =>
        from team in plan.Teams
        from week in StandupWeeks(plan, since, until)
        let standup = team.StandupAt(plan.Calendar, week)
        where standup is not null
        let due = standup.Value + Duration.FromMinutes(team.Minutes)
        select new PlannedPost(
            RecurringPost.Debrief, team.TeamId.Value, week, PostLanes.Debrief.Of(team.TeamId.Value), due, due + DebriefUse);

    // No reminder before week 1 has opened, not even to be within waking hours, and none once the stand-up has begun.
    private static IEnumerable<PlannedPost> Reminders(
        ProgramPlan plan, PostTiming.BeforeStandup timing, Instant since, Instant until) =>
        from team in plan.Teams
        from week in StandupWeeks(plan, since, until)
        let standup = team.StandupAt(plan.Calendar, week)
        where standup is not null
        let wanted = Instant.Max(standup.Value - Duration.FromHours(timing.Hours), plan.Calendar.Start(1))
        from reminder in team.Reminders
        let due = WakingHours.AtOrBefore(wanted, reminder.Zone)
        where due >= plan.Calendar.Start(1) && due < standup.Value
        select new PlannedPost(
            RecurringPost.Reminder, reminder.CrewId.Value, week, reminder.UserId, due, standup.Value);
}
