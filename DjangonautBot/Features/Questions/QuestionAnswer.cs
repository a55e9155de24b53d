using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Questions;

/// <summary>Answer to a question, or addition by its asker.</summary>
internal sealed record QuestionAnswer
{
    public required AnswerId AnswerId { get; init; }

    public Quote Quote => QuoteOf(AnswerId);

    /// <summary>Identifies the words of an answer to the messages that quote it.</summary>
    public static Quote QuoteOf(AnswerId answerId) => new("answer", answerId.Value);

    public required QuestionId QuestionId { get; init; }

    /// <summary>User id of the author; null for an addition.</summary>
    public Snowflake? UserId { get; init; }

    /// <summary>Display name of the author at that time; null for an addition and for a linked message.</summary>
    public string? DisplayName { get; init => field = value is null ? null : ShownName.Of(value); }

    /// <summary>Text; empty for a linked message, which the bot cannot read.</summary>
    public required string Text { get; init; }

    /// <summary>Channel of the linked message.</summary>
    public Snowflake? ChannelId { get; init; }

    public Snowflake? MessageId { get; init; }

    public required bool IsFromAsker { get; init; }

    /// <summary>Whether the asker marked it as helpful.</summary>
    public required bool HasHelped { get; init; }

    public required Instant AnsweredAt { get; init; }
}
