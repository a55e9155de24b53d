using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>What is counted for a report, as it comes from the database.</summary>
internal sealed record ReportRows(
    IReadOnlyList<ReportRows.Team> Teams,
    IReadOnlyList<ReportRows.CheckIns> Participation,
    IReadOnlyList<ReportRows.Standup> Standups,
    IReadOnlyList<ReportRows.Question> Questions,
    IReadOnlyList<ReportRows.Tally> Wins,
    IReadOnlyList<ReportRows.Confidence> Answers,
    IReadOnlyList<ReportRows.OneOnOne> OneOnOnes,
    IReadOnlyList<ReportRows.Written> Texts)
{
    public sealed record Team
    {
        public required TeamId TeamId { get; init; }

        public required string Name { get; init; }

        public required int Djangonauts { get; init; }

        public required bool IsRemoved { get; init; }

        public string? TrackerUrl { get; init; }
    }

    /// <summary>What a team's Djangonauts did in a week, and how it felt to those who said so.</summary>
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

        /// <summary>When somebody else first answered.</summary>
        public Instant? AnsweredAt { get; init; }

        /// <summary>How many answers helped, as the asker said.</summary>
        public required int Helped { get; init; }
    }

    public sealed record Tally
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

    /// <summary>What somebody wrote, only to find tickets and pull requests in it.</summary>
    public sealed record Written
    {
        /// <summary>None for the goal of somebody without a team.</summary>
        public TeamId? TeamId { get; init; }

        public required string Text { get; init; }
    }
}
