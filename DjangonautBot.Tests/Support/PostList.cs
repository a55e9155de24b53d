using System.Globalization;
using System.Text.RegularExpressions;
using DjangonautBot.Sandbox;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Tests.Support;

/// <summary>All messages in a server and in its people's direct messages, one line each, by time and then by place.</summary>
/// <param name="zone">In which the times are written.</param>
internal sealed partial class PostList(SandboxServer server, DateTimeZone zone)
{
    /// <summary>Mark of a line that is shown beside the first, because a person wrote it.</summary>
    public const string OwnWords = "✍️";

    private const int SecondsInMinute = 60;

    private static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("ddd dd MMM HH':'mm");

    public string Write()
    {
        var places = server
            .Channels.SelectMany(channel => channel.Threads.Prepend(channel), (_, place) => (Place: place, Name: $"#{place.Name}"))
            .Concat(
                server
                    .People.Where(person => person.DirectMessages is not null)
                    .Select(person => (Place: person.DirectMessages!, Name: $"to {person.Name}")));
        var lines = places
            .SelectMany(place => place.Place.Messages, (place, message) => (place.Name, Message: message, At: Minute(message)))
            .OrderBy(line => line.At)
            .Select(line => $"{Local(line.At)} | {line.Name} | {Words(line.Message)}\n");
        return string.Concat(lines);
    }

    // Posts that are due at one instant come in any order, except within a channel.
    private static Instant Minute(SandboxMessage message) =>
        Instant.FromUnixTimeSeconds(message.CreatedAt.ToUnixTimeSeconds() / SecondsInMinute * SecondsInMinute);

    // The first line and a person's own, with the buttons below the message and the thread opened from it.
    private string Words(SandboxMessage message)
    {
        var lines = message.Text.Split('\n');
        var words = Ago().Replace(
            string.Join(" ", lines.Skip(1).Where(line => line.StartsWith(OwnWords, StringComparison.Ordinal)).Prepend(lines[0])), "");
        words = Timestamp()
            .Replace(words, match => Local(Instant.FromUnixTimeSeconds(long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))));
        words = Mention()
            .Replace(words, match =>
                $"@{server.People.First(person => person.Id.ToString(CultureInfo.InvariantCulture) == match.Groups[1].Value).Name}");
        var buttons = string.Concat(message.Buttons.Select(button => $" [{button.Label}]"));
        return words + buttons + (message.Thread is { } thread ? $" → {thread.Name}" : "");
    }

    private string Local(Instant instant) => Time.Format(instant.InZone(zone).LocalDateTime);

    [GeneratedRegex(@" \(<t:\d+:R>\)")]
    private static partial Regex Ago();

    [GeneratedRegex(@"<t:(\d+):F>")]
    private static partial Regex Timestamp();

    [GeneratedRegex(@"<@(\d+)>")]
    private static partial Regex Mention();
}
