using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>Who may be pinged: nobody by what the text says, only these people. Discord refuses to be told one twice.</summary>
internal sealed record WireAllowedMentions(IReadOnlyList<string> Parse, IReadOnlyList<Snowflake> Users)
{
    public static WireAllowedMentions Of(AllowedMentions mentions) => new([], [.. mentions.Users.Distinct()]);
}
