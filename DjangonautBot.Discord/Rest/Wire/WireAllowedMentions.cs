using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>Who may be pinged: nobody by what the text says, only these people.</summary>
internal sealed record WireAllowedMentions(IReadOnlyList<Snowflake> Users)
{
    public IReadOnlyList<string> Parse { get; } = [];
}
