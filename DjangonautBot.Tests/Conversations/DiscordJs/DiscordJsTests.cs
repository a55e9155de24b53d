using System.Text.Json;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Conversations.Weeks;

namespace DjangonautBot.Tests.Conversations.DiscordJs;

/// <summary>discord.js's builders accept every message and every form of eight weeks.</summary>
internal sealed class DiscordJsTests : EightWeeks
{
    // Lists and forms that nobody opens in the eight weeks.
    private static readonly string[] Commands =
    [
        "help", "week", "questions", "summary", "standup brief", "rotation show", "overview", "schedule show", "cohort status",
        "cohort history", "cohort report", "team list", "crew list", "oneonone list", "me history", "ask", "checkin", "goal show",
        "announce list", "announce write",
    ];

    [Test]
    public async Task Every_message_and_form_is_accepted()
    {
        var folder = DiscordJsBuilders.Find();
        await PlayAsync("Europe/Amsterdam", "2026-03-02");
        foreach (var person in new[] { Captain, Navigator, Bilal })
        {
            foreach (var command in Commands)
            {
                await person.RunAsync(command);
            }
        }

        var bodies = World.Requests.Select(Body).OfType<string>().Distinct().ToList();

        Assert.That(bodies, Has.Count.GreaterThan(100), "so much is said in eight weeks");
        Assert.That(await DiscordJsBuilders.CheckAsync(folder, bodies, Cancellation), Is.Empty);
    }

    // The message or form in a request; null for others.
    private static string? Body(RecordedRequest request)
    {
        if (request.Json is null)
        {
            return null;
        }

        var body = JsonSerializer.Deserialize<JsonElement>(request.Json);
        var data = body.ValueKind is JsonValueKind.Object && body.TryGetProperty("data", out var inner) ? inner : body;
        return data.ValueKind is JsonValueKind.Object && data.TryGetProperty("components", out _) ? JsonSerializer.Serialize(data) : null;
    }
}
