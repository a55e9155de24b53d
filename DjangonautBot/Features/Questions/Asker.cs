using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions;

/// <summary>
/// Who asked a question. Of an anonymous one it is known here only, to write to them; it is never shown, stored or logged.
/// </summary>
internal sealed record Asker
{
    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }
}
