using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Questions;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Interactions.Text.Links;

namespace DjangonautBot.Features.Summaries;

/// <summary>A team's week, with nothing in it that its readers may not see.</summary>
internal sealed record Summary(Cohort Cohort, Team Team, int Week, Visibility Visibility)
{
    /// <summary>How many Djangonauts checked in, whomever that is for; quiet weeks are worth as much.</summary>
    public required int CheckedIn { get; init; }

    /// <summary>How many of these said that it was a quiet week.</summary>
    public required int Quiet { get; init; }

    public required int Djangonauts { get; init; }

    /// <summary>The check-ins that these readers may see, in the order in which they came, by Navigators too.</summary>
    public required IReadOnlyList<CheckIn> CheckIns { get; init; }

    /// <summary>How many more there are for Navigators and Captains only; not told to people outside the team.</summary>
    public required int Private { get; init; }

    /// <summary>How many questions of that week and earlier ones still wait for an answer.</summary>
    public required int QuestionsWaiting { get; init; }

    /// <summary>These questions, the oldest first, as far as these readers may see them.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>All that was asked in that week and answered to it, as far as these readers may see it.</summary>
    public required IReadOnlyList<string> AskedAndAnswered { get; init; }

    public required IReadOnlyList<SummaryWin> Wins { get; init; }

    /// <summary>Whether the last days of the week have come.</summary>
    public required bool IsEnding { get; init; }

    /// <summary>Whether nobody has told anything.</summary>
    public bool IsEmpty => CheckedIn + CheckIns.Count + Wins.Count == 0;

    /// <summary>The tickets and pull requests of which these readers may read, each once.</summary>
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
