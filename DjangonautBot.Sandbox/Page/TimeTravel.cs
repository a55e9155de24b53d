using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Page;

/// <summary>Moves program time, which the bot and the sandbox share.</summary>
internal static class TimeTravel
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(3660);

    public static JsonObject Move(PageCall call)
    {
        var clock = call.World.Clock;
        var now = clock.GetUtcNow();
        var target = Target(call, now);
        if ((target - now).Duration() > Farthest)
        {
            throw new PageException(400, "That is too far away.");
        }

        clock.MoveTo(target);
        return new JsonObject { ["now"] = clock.GetUtcNow().Wire() };
    }

    private static DateTimeOffset Target(PageCall call, DateTimeOffset now)
    {
        if (call.Body.Get("advance_seconds") is { ValueKind: JsonValueKind.Number } seconds)
        {
            return now + TimeSpan.FromSeconds(Math.Clamp(seconds.GetDouble(), -2 * Farthest.TotalSeconds, 2 * Farthest.TotalSeconds));
        }

        if (call.Text("move_to") is { } text)
        {
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? instant
                : throw new PageException(400, $"{text} is no date.");
        }

        return call.Text("to") switch
        {
            "next_thing" => call.Page.FindNextEvent?.Invoke()
                ?? throw new SandboxInteractionException("Nothing is left to come. *Reset* begins anew."),
            "next_monday" => call.Page.FindNextMonday?.Invoke() ?? NextMonday(now),
            _ => throw new PageException(400, "Please say when to."),
        };
    }

    private static DateTimeOffset NextMonday(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        return today.AddDays(((int)DayOfWeek.Monday - (int)today.DayOfWeek + 6) % 7 + 1);
    }
}
