using DjangonautBot.Discord.Models;

namespace DjangonautBot.Features.Questions.Answering;

/// <summary>A message that somebody typed and that is an answer. Its words stay in Discord.</summary>
internal sealed record AnswerMessage(Snowflake ChannelId, Snowflake MessageId, Snowflake AuthorId);
