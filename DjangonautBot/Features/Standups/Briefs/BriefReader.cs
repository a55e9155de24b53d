using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.CheckIns.Feedback;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Goals;
using DjangonautBot.Features.Questions;
using DjangonautBot.Features.Teams;
using DjangonautBot.Features.Wins;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>Reads the topics of a stand-up, and none that the reader may not see.</summary>
internal sealed class BriefReader(
    ICheckIns checkIns,
    IQuestions questions,
    IWins wins,
    IGoals goals,
    ICrew crew,
    IRotation rotation,
    HandoverStore notes,
    SilentDjangonauts silentDjangonauts,
    ProgramClock clock)
{
    /// <param name="reader">Reader; null for a Captain who is not in the crew.</param>
    /// <returns>Null if the stand-up is cancelled.</returns>
    public StandupBrief? Read(Cohort cohort, StandupTimes times, int week, CrewId? reader, Visibility visibility)
    {
        if (times.At(week) is not { } at)
        {
            return null;
        }

        var team = times.Team;
        var facilitator = rotation.FindFacilitator(team.TeamId, week);
        var leads = facilitator is not null && facilitator.CrewId == reader;
        var asOf = Instant.Min(clock.Now, at);
        var djangonauts = crew.ListAt(team.TeamId, CrewRole.Djangonaut, asOf).Where(person => !(person.GoneSince <= asOf)).ToList();
        var everything = List(times, week, Visibility.Guides);
        var told = visibility == Visibility.Guides ? everything : List(times, week, visibility);
        var toldBefore = ListBefore(times, week, visibility);
        var open = ListOpen(team, visibility);
        var shared = ListShared(times, week);
        return new StandupBrief
        {
            Cohort = cohort,
            Team = team,
            Week = week,
            At = at,
            Facilitator = facilitator,
            Visibility = visibility,
            IsForFacilitator = leads,
            HasNext = times.WeekAfter(week) is not null,
            Note = visibility == Visibility.Others ? null : FindNote(times, week),
            CheckedIn = djangonauts.Count(person => everything.Any(checkIn => checkIn.CrewId == person.CrewId)),
            Djangonauts = djangonauts.Count,
            Withheld = djangonauts.Count(person => everything.Except(told).Any(checkIn => checkIn.CrewId == person.CrewId)),
            Stuck = [.. Stuck(cohort, told)],
            Questions = [.. open.Select(Point)],
            OpenBefore =
            [
                .. Stuck(
                    cohort,
                    toldBefore.ExceptBy(told.Select(checkIn => checkIn.CheckInId), checkIn => checkIn.CheckInId)),
            ],
            Wins = [.. Wins(shared, told)],
            Silent = leads ? silentDjangonauts.List(times, week, clock.Now) : [],
            Goals = visibility == Visibility.Guides && LooksAtGoals(week, cohort.Weeks) ? [.. Goals(djangonauts)] : [],
            Quotes =
            [
                .. everything.Concat(told).Concat(toldBefore).Select(checkIn => checkIn.Quote),
                .. open.Select(question => question.Quote),
                .. shared.Select(win => win.Quote),
                .. djangonauts.Select(person => IGoals.QuoteOf(person.CrewId)),
                HandoverStore.QuoteOf(team.TeamId),
            ],
            Order = SpeakingOrder.Of([.. djangonauts.Select(person => person.DisplayName)], week),
        };
    }

    /// <summary>Whether a week reviews goals: the first, the middle and the last do.</summary>
    public static bool LooksAtGoals(int week, int weeks) => week == 1 || week == (weeks + 1) / 2 || week == weeks;

    // Navigators of other teams see questions for Navigators, and none for the team.
    private IReadOnlyList<Question> ListOpen(Team team, Visibility visibility) =>
    [
        .. questions.ListOpen(team.TeamId, QuestionAudience.Navigators)
            .Where(question => visibility != Visibility.Others || question.Audience == QuestionAudience.Navigators),
    ];

    // A stand-up covers check-ins for its week, and those created since the previous stand-up.
    private IReadOnlyList<CheckIn> List(StandupTimes times, int week, Visibility visibility) =>
    [
        .. checkIns.ListSince(times.Team.TeamId, week, times.Since(week), visibility)
            .Where(checkIn => checkIn.Week == week || checkIn.CreatedAt < times.At(week)),
    ];

    private IReadOnlyList<CheckIn> ListBefore(StandupTimes times, int week, Visibility visibility) =>
        times.WeekBefore(week) is { } before ? List(times, before, visibility) : [];

    private HandoverNote? FindNote(StandupTimes times, int week) =>
        times.IsOver(week, clock.Now) ? null : notes.FindLast(times.Team.TeamId, times.WeekBefore(week) ?? 1, week - 1);

    private static IEnumerable<BriefItem> Stuck(Cohort cohort, IEnumerable<CheckIn> told) =>
        from checkIn in told
        where checkIn.Stuck.Length > 0
        select Point(checkIn, checkIn.Stuck) with { Action = new FeedbackButton(cohort.CohortId, checkIn.CheckInId).GiveFeedback };

    private IReadOnlyList<Win> ListShared(StandupTimes times, int week)
    {
        var since = times.Since(week);
        var first = times.WeekBefore(week) ?? 1;
        return
        [
            .. Enumerable.Range(first, week - first + 1)
                .SelectMany(each => wins.List(times.Team.TeamId, each))
                .Where(win => win.SharedAt >= since && (win.Week == week || win.SharedAt < times.At(week))),
        ];
    }

    // A shared win usually stands in its author's check-in too.
    private static IEnumerable<BriefItem> Wins(IReadOnlyList<Win> shared, IReadOnlyList<CheckIn> told)
    {
        var others = told.Where(checkIn =>
            checkIn.Win.Length > 0 && !shared.Any(win => win.CrewId == checkIn.CrewId && win.Text == checkIn.Win));
        return [.. shared.Select(Point), .. others.Select(checkIn => Point(checkIn, checkIn.Win))];
    }

    private IEnumerable<BriefItem> Goals(IEnumerable<CrewMember> djangonauts) =>
        from person in djangonauts
        let goal = goals.Find(person.CrewId)
        where goal is not null
        select new BriefItem(person.DisplayName, goal);

    private static BriefItem Point(CheckIn checkIn, string text) => new(checkIn.DisplayName, text)
    {
        ChannelId = checkIn.CardChannelId,
        MessageId = checkIn.CardMessageId,
        IsPrivate = checkIn.Audience == Audience.Guides,
    };

    private static BriefItem Point(Question question) => new(question.AskedBy, question.Text)
    {
        ChannelId = question.CardChannelId,
        MessageId = question.CardMessageId,
        IsPrivate = question.Audience == QuestionAudience.Navigators,
        Action = new AnswerButton(question.CohortId, question.QuestionId).Answer,
        Since = question.AskedAt,
    };

    private static BriefItem Point(Win win) => new(win.DisplayName, win.Text)
    {
        ChannelId = win.PostChannelId,
        MessageId = win.PostMessageId,
    };
}
