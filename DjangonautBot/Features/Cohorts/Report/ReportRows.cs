using DjangonautBot.Features.CheckIns.Counts;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>Rows that are counted for a report, as read from the database.</summary>
internal sealed record ReportRows(
    IReadOnlyList<ReportRows.Team> Teams,
    CountedWeeks Counted,
    IReadOnlyList<ReportRows.Standup> Standups,
    IReadOnlyList<ReportRows.Question> Questions,
    IReadOnlyList<ReportRows.WinCount> Wins,
    IReadOnlyList<ReportRows.Confidence> Answers,
    IReadOnlyList<ReportRows.OneOnOne> OneOnOnes,
    IReadOnlyList<ReportRows.WrittenText> Texts,
    IReadOnlyList<ReportRows.Unlinked> UnlinkedCounts)
{
    public sealed record Team
    {
        public required TeamId TeamId { get; init; }

        public required string Name { get; init => field = ShownName.Of(value); }

        public required bool IsRemoved { get; init; }

        public string? TrackerUrl { get; init; }
    }

    public sealed record Standup
    {
        public required TeamId TeamId { get; init; }

        public required int Week { get; init; }

        public required bool TookPlace { get; init; }

        public required int Attended { get; init; }
    }

    public sealed record Question
    {
        public required int Week { get; init; }

        public required string State { get; init; }

        public required Instant AskedAt { get; init; }

        /// <summary>Time of the first answer by another person than the asker; null without one.</summary>
        public Instant? AnsweredAt { get; init; }

        /// <summary>Number of answers that helped, according to the asker.</summary>
        public required int Helped { get; init; }
    }

    public sealed record WinCount
    {
        public required int Week { get; init; }

        public required int Total { get; init; }
    }

    public sealed record Confidence
    {
        public required int Week { get; init; }

        public required int Value { get; init; }

        public required int Total { get; init; }
    }

    public sealed record OneOnOne
    {
        public required string State { get; init; }

        public required int Total { get; init; }
    }

    /// <summary>A number of the whole cohort that stayed when people had their data deleted.</summary>
    public sealed record Unlinked
    {
        public required int Week { get; init; }

        public required string What { get; init; }

        public required int Number { get; init; }
    }

    /// <summary>A text that a person wrote, read only to find mentions of tickets and pull requests.</summary>
    public sealed record WrittenText
    {
        /// <summary>Null for the goal of a person without a team.</summary>
        public TeamId? TeamId { get; init; }

        public required string Text { get; init; }
    }
}
