using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.CheckIns.Counts;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Questions;
using DjangonautBot.Features.Teams;
using DjangonautBot.Features.Wins;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using NodaTime;

namespace DjangonautBot.Features.Summaries;

/// <summary>Reads the summary of a team's week, limited to the texts that its readers may see.</summary>
internal sealed class SummaryReader(IWeekCounts weekCounts, ICheckIns checkIns, IQuestions questions, IWins wins, ProgramClock clock)
{
    public Summary Read(Cohort cohort, Team team, int week, Visibility visibility)
    {
        var numbers = weekCounts.Read(cohort, week).Of(team.TeamId, week);
        var written = checkIns.List(team.TeamId, week, visibility).Where(checkIn => IsShown(checkIn, team, visibility)).ToList();
        var widest = visibility == Visibility.Guides ? QuestionAudience.Navigators : QuestionAudience.Team;
        var waiting = questions.ListOpen(team.TeamId, widest)
            .Where(question => question.Week <= week)
            .ToList();
        var shared = wins.List(team.TeamId, week);
        return new Summary(cohort, team, week, visibility)
        {
            CheckedIn = numbers.CheckedIn,
            Quiet = numbers.Quiet,
            Djangonauts = numbers.Djangonauts,
            CheckIns = written,
            Private = visibility == Visibility.Others ? 0 : checkIns.Count(team.TeamId, week) - written.Count,
            QuestionsWaiting = waiting.Count,
            Questions = visibility == Visibility.Others ? [] : waiting,
            AskedAndAnswered = visibility == Visibility.Others ? [] : questions.ListTexts(team.TeamId, week, widest),
            Wins = [.. Celebrate(shared, written)],
            Quotes =
            [
                .. written.Select(checkIn => checkIn.Quote),
                .. waiting.Select(question => question.Quote),
                .. shared.Select(win => win.Quote),
            ],
            IsEnding = clock.Now >= cohort.Calendar.At(week, IsoDayOfWeek.Friday, LocalTime.Midnight),
        };
    }

    /// <summary>Lists all texts of a week that a summary quotes or counts, for any readers.</summary>
    public IReadOnlyCollection<Quote> ListCounted(Team team, int week) =>
    [
        .. checkIns.List(team.TeamId, week, Visibility.Guides).Select(checkIn => checkIn.Quote),
        .. questions.ListQuotes(team.TeamId, week),
    ];

    // A removed team's posts get nothing more: what is written or changed afterwards is for Captains.
    private static bool IsShown(CheckIn checkIn, Team team, Visibility visibility) =>
        visibility == Visibility.Guides || team.RemovedAt is not { } removed || checkIn.UpdatedAt <= removed;

    // A win that was shared from a check-in is listed once.
    private static IEnumerable<SummaryWin> Celebrate(IReadOnlyList<Win> shared, IReadOnlyList<CheckIn> written)
    {
        var told = shared.Select(win => (win.CrewId, win.Text)).ToHashSet();
        return shared.Select(win => new SummaryWin(win.DisplayName, win.Text, IsPrivate: false))
            .Concat(written
                .Where(checkIn => checkIn.Win.Length > 0 && !told.Contains((checkIn.CrewId, checkIn.Win)))
                .Select(checkIn => new SummaryWin(checkIn.DisplayName, checkIn.Win, checkIn.Audience == Audience.Guides)));
    }
}

/// <summary>Win in a summary.</summary>
/// <param name="IsPrivate">Whether only Navigators and Captains may see it.</param>
internal sealed record SummaryWin(string DisplayName, string Text, bool IsPrivate);
