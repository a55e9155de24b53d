using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>Rows that are counted for a report, as read from the database.</summary>
internal sealed record ReportRows(
    IReadOnlyList<ReportRows.Team> Teams,
    IReadOnlyList<ReportRows.CheckIns> Participation,
    IReadOnlyList<ReportRows.Standup> Standups,
    IReadOnlyList<ReportRows.Question> Questions,
    IReadOnlyList<ReportRows.WinCount> Wins,
    IReadOnlyList<ReportRows.Confidence> Answers,
    IReadOnlyList<ReportRows.OneOnOne> OneOnOnes,
    IReadOnlyList<ReportRows.WrittenText> Texts)
{
    public sealed record Team
    {
        public required TeamId TeamId { get; init; }

        public required string Name { get; init; }

        public required int Djangonauts { get; init; }

        public required bool IsRemoved { get; init; }

        public string? TrackerUrl { get; init; }
    }

    /// <summary>Check-ins of a team's Djangonauts in a week, and the paces that they chose.</summary>
    public sealed record CheckIns
    {
        public required TeamId TeamId { get; init; }

        public required int Week { get; init; }

        public required int Total { get; init; }

        public required int Quiet { get; init; }

        public required int Gentle { get; init; }

        public required int Good { get; init; }

        public required int TooMuch { get; init; }
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

    /// <summary>A text that a person wrote, read only to find mentions of tickets and pull requests.</summary>
    public sealed record WrittenText
    {
        /// <summary>Null for the goal of a person without a team.</summary>
        public TeamId? TeamId { get; init; }

        public required string Text { get; init; }
    }
}
