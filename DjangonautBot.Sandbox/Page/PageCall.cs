using System.Text.Json;
using DjangonautBot.Sandbox.Wire;
using Microsoft.AspNetCore.Http;

namespace DjangonautBot.Sandbox.Page;

/// <summary>One request of the page, with access to its person and the objects named in it, as far as visible to the person.</summary>
/// <param name="Body">The posted JSON; undefined for a GET.</param>
internal sealed record PageCall(SandboxWorld World, SandboxPage Page, HttpContext Http, JsonElement Body)
{
    private const string As = "as";

    /// <exception cref="PageException">The body is not JSON.</exception>
    public static async Task<PageCall> ReadAsync(SandboxWorld world, SandboxPage page, HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method))
        {
            return new PageCall(world, page, http, default);
        }

        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            return new PageCall(world, page, http, body.RootElement.Clone());
        }
        catch (JsonException)
        {
            throw new PageException(400, "This is no JSON.");
        }
    }

    public string? Text(string name) => Body.Text(name) ?? Http.Request.Query[name].FirstOrDefault();

    public string Required(string name) => Text(name) ?? throw new PageException(400, $"Please say which {name}.");

    /// <summary>Finds the viewer; null if there is no such person (any more).</summary>
    public Person? FindPerson()
    {
        var (user, server) = (Json.ParseId(Text(As)), Json.ParseId(Text("server")));
        return World.Servers.SelectMany(each => each.People)
            .Where(person => person.Id == user)
            .OrderByDescending(person => person.Server.Id == server)
            .FirstOrDefault();
    }

    public Person Person() => FindPerson() ?? throw new PageException(404, "There is no such person.");

    public SandboxChannel Channel() =>
        FindChannel(Required("channel")) ?? throw new PageException(404, "There is no such channel, or you cannot see it.");

    public SandboxMessage Message()
    {
        var id = Json.ParseId(Text("message") ?? (string?)Http.Request.RouteValues["message"]);
        var person = Person();
        return World.Read(() => World.Channels.Values
                .Where(person.CanRead)
                .SelectMany(channel => channel.VisibleTo(person.Id))
                .FirstOrDefault(message => message.Id == id))
            ?? throw new PageException(404, "This message is gone, or you cannot see it.");
    }

    private SandboxChannel? FindChannel(string id)
    {
        var person = Person();
        return World.Read(() =>
            Json.ParseId(id) is { } known && World.Channels.GetValueOrDefault(known) is { } channel && person.CanRead(channel)
                ? channel
                : null);
    }
}
