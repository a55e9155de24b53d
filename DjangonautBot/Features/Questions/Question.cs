using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Questions;

/// <summary>Question to a team or to the Navigators.</summary>
public sealed record Question
{
    /// <summary>Kind of the delivery that is its card; the question is its subject, and its week is 0.</summary>
    public const string CardKind = "question";

    /// <summary>Most code points of a question or an answer.</summary>
    public const int LongestText = 2000;

    public required QuestionId QuestionId { get; init; }

    public Quote Quote => QuoteOf(QuestionId);

    /// <summary>Identifies the words of a question to the messages that quote it.</summary>
    public static Quote QuoteOf(QuestionId questionId) => new("question", questionId.Value);

    public required CohortId CohortId { get; init; }

    /// <summary>Team of the asker; null for an anonymous question to Navigators, because a small team would tell who asked.</summary>
    public TeamId? TeamId { get; init; }

    /// <summary>Program week in which it was asked; 0 before the first.</summary>
    public required int Week { get; init; }

    public required QuestionAudience Audience { get; init; }

    public required bool IsAnonymous { get; init; }

    /// <summary>Display name of the asker; null for an anonymous question.</summary>
    public string? AskedBy { get; init => field = value is null ? null : ShownName.Of(value); }

    public required string Text { get; init; }

    public required QuestionState State { get; init; }

    public required Instant AskedAt { get; init; }

    /// <summary>Number of people who have the same question.</summary>
    public required int MeToos { get; init; }

    public required int Answers { get; init; }

    /// <summary>Channel of the card; null until it is posted.</summary>
    public Snowflake? CardChannelId { get; init; }

    public Snowflake? CardMessageId { get; init; }
}
