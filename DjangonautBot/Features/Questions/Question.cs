using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Questions;

/// <summary>What somebody asks, until it is answered, settled or withdrawn.</summary>
public sealed record Question
{
    /// <summary>The kind of the delivery that is its card; the question is its subject, and its week is 0.</summary>
    public const string CardKind = "question";

    public required QuestionId QuestionId { get; init; }

    public required CohortId CohortId { get; init; }

    /// <summary>The asker's team.</summary>
    public required TeamId TeamId { get; init; }

    /// <summary>The program week in which it was asked; 0 before the first.</summary>
    public required int Week { get; init; }

    public required QuestionAudience Audience { get; init; }

    public required bool IsAnonymous { get; init; }

    /// <summary>The asker's display name; none if nobody is to see who asked.</summary>
    public string? AskedBy { get; init; }

    public required string Text { get; init; }

    public required QuestionState State { get; init; }

    public required Instant AskedAt { get; init; }

    /// <summary>How many asked themselves the same.</summary>
    public required int MeToos { get; init; }

    public required int Answers { get; init; }

    /// <summary>Where its card stands; none as long as it does not.</summary>
    public Snowflake? CardChannelId { get; init; }

    public Snowflake? CardMessageId { get; init; }
}
