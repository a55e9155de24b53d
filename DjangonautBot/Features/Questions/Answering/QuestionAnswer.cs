using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Questions.Answering;

/// <summary>What somebody answered, or what the asker added.</summary>
internal sealed record QuestionAnswer
{
    public required AnswerId AnswerId { get; init; }

    public required QuestionId QuestionId { get; init; }

    /// <summary>None for what the asker added.</summary>
    public Snowflake? UserId { get; init; }

    /// <summary>The name under which it was given; none for what the asker added.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Empty where it is a message that somebody typed, which the bot cannot read.</summary>
    public required string Text { get; init; }

    /// <summary>Where that message is.</summary>
    public Snowflake? ChannelId { get; init; }

    public Snowflake? MessageId { get; init; }

    public required bool IsFromAsker { get; init; }

    /// <summary>Whether the asker said so.</summary>
    public required bool HasHelped { get; init; }

    public required Instant AnsweredAt { get; init; }
}
