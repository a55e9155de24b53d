using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Describes failures of a request to a Discord that answered before.</summary>
internal static class DiscordTrouble
{
    public static bool IsForeseen(Exception exception) =>
        exception is DiscordApiException or DiscordUnreachableException or DiscordUnauthorizedException;

    public static CheckResult Describe(string name, Exception exception) => exception is DiscordApiException refused
        ? CheckResult.Look(
            name,
            $"Discord refused to tell: {(int)refused.Status}, code {refused.Code}, {refused.Message}",
            "Look again in a minute; if it stays, report it with this line.")
        : CheckResult.Look(
            name, exception.Message, "Look again in a minute, and at https://discordstatus.com; nothing further was asked.");
}
