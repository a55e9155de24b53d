using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Questions;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Interactions.Text.Links;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.Summaries;

/// <summary>Week of a team, limited to the texts that its readers may see.</summary>
internal sealed record Summary(Cohort Cohort, Team Team, int Week, Visibility Visibility)
{
    /// <summary>Number of Djangonauts who checked in, for every audience; quiet weeks count as much.</summary>
    public required int CheckedIn { get; init; }

    /// <summary>Number of these who reported a quiet week.</summary>
    public required int Quiet { get; init; }

    public required int Djangonauts { get; init; }

    /// <summary>Check-ins that these readers may see, in the order of their creation, including those by Navigators.</summary>
    public required IReadOnlyList<CheckIn> CheckIns { get; init; }

    /// <summary>Number of further check-ins for Navigators and Captains only; 0 for readers outside the team.</summary>
    public required int Private { get; init; }

    /// <summary>Number of open questions of the week and of earlier ones.</summary>
    public required int QuestionsWaiting { get; init; }

    /// <summary>Open questions that these readers may see, the oldest first.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>Texts of the week's questions and answers that these readers may see.</summary>
    public required IReadOnlyList<string> AskedAndAnswered { get; init; }

    public required IReadOnlyList<SummaryWin> Wins { get; init; }

    /// <summary>Texts of people in it.</summary>
    public IReadOnlyCollection<Quote> Quotes { get; init; } = [];

    /// <summary>Whether the last days of the week have begun.</summary>
    public required bool IsEnding { get; init; }

    /// <summary>Whether there is neither a check-in nor a win.</summary>
    public bool IsEmpty => CheckedIn + CheckIns.Count + Wins.Count == 0;

    /// <summary>Tickets and pull requests in all texts that these readers may see, each once.</summary>
    public IReadOnlyList<TrackerMention> Mentions =>
    [
        .. CheckIns.SelectMany(checkIn => new[] { checkIn.WorkedOn, checkIn.NextUp, checkIn.Stuck, checkIn.Win })
            .Concat(Questions.Select(question => question.Text))
            .Concat(AskedAndAnswered)
            .Concat(Wins.Select(win => win.Text))
            .SelectMany(text => Trackers.Find(text, Team.TrackerUrl))
            .DistinctBy(mention => mention.Url),
    ];
}
