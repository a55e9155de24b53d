using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>People to ping; the text itself pings nobody. Without duplicates, which Discord rejects.</summary>
internal sealed record WireAllowedMentions(IReadOnlyList<string> Parse, IReadOnlyList<Snowflake> Users)
{
    public static WireAllowedMentions Of(AllowedMentions mentions) => new([], [.. mentions.Users.Distinct()]);
}
