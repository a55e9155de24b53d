using System.Globalization;
using System.Text.RegularExpressions;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Sandbox;

namespace DjangonautBot.Hosting.Demo;

/// <summary>
/// Replaces Discord's codes for people, channels and times by the text shown in the app, and drops its marks of headings.
/// </summary>
/// <remarks>https://discord.com/developers/docs/reference#message-formatting</remarks>
internal static partial class TerminalText
{
    public static string Readable(string text, SandboxWorld world) => Code().Replace(Heading().Replace(text, ""), match =>
    {
        var id = ulong.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture);
        return match.Groups["kind"].Value switch
        {
            "@" => $"@{People(world).FirstOrDefault(person => person.Id == id)?.Name ?? "somebody"}",
            "#" => $"#{Channels(world).FirstOrDefault(channel => channel.Id == id)?.Name ?? "a channel"}",
            _ => Time(DateTimeOffset.FromUnixTimeSeconds((long)id), match.Groups["style"].Value, world.Clock),
        };
    });

    private static IEnumerable<Person> People(SandboxWorld world) => world.Servers.SelectMany(server => server.People);

    private static IEnumerable<SandboxChannel> Channels(SandboxWorld world) =>
        world.Servers.SelectMany(server => server.Channels.Concat(server.Threads));

    private static string Time(DateTimeOffset instant, string style, TimeProvider programTime)
    {
        if (style != "R")
        {
            return instant.ToString("ddd d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);
        }

        var away = instant - programTime.GetUtcNow();
        var distance = away.Duration() >= TimeSpan.FromDays(1)
            ? Numbers.Of((int)Math.Round(away.Duration().TotalDays), "day")
            : Numbers.Of((int)Math.Round(away.Duration().TotalHours), "hour");
        return away > TimeSpan.Zero ? $"in {distance}" : $"{distance} ago";
    }

    // Headings and small print, at the beginning of a line.
    [GeneratedRegex("^(#{1,3}|-#) ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("<(?<kind>@|#|t:)(?<id>[0-9]+)(:(?<style>[a-zA-Z]))?>")]
    private static partial Regex Code();
}
