using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Page;

/// <summary>
/// Sends events to every open window of the page, as far as its person can see them.
/// See https://html.spec.whatwg.org/multipage/server-sent-events.html.
/// </summary>
internal sealed class PageEvents
{
    private readonly SandboxWorld _world;
    private readonly SandboxPage _page;

    // Accessed under the world's lock only, as events are raised under it.
    private readonly List<PageListener> _listeners = [];

    public PageEvents(SandboxWorld world, SandboxPage page)
    {
        (_world, _page) = (world, page);
        world.Happened += Tell;
        world.PlacesChanged += () => ToAll("places", _ => new JsonObject());
        world.Clock.Moved += () => world.Read(() => ToAll("clock", _ => Now()));
        page.PlayingChanged += playing => world.Read(() => ToAll("playing", _ => Playing(playing)));
    }

    /// <summary>Sends events until the listener disconnects or falls behind, or the sandbox stops.</summary>
    public async Task StreamAsync(PageCall call, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, call.Http.RequestAborted);
        var listener = new PageListener(call.FindPerson(), _world.WireTime);
        _world.Read(() =>
        {
            // A request for an unknown person comes from a window that was open before the demo was reset.
            if (listener.Person is null)
            {
                listener.Send("reset", new JsonObject());
            }

            listener.Send("clock", Now());
            listener.Send("playing", Playing(_page.Playing));
            _listeners.Add(listener);
            return true;
        });
        try
        {
            await listener.RunAsync(call.Http.Response, ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
        }
        finally
        {
            _world.Read(() => _listeners.Remove(listener));
        }
    }

    private void Tell(SandboxActivity activity)
    {
        if (_listeners.Count == 0)
        {
            return;
        }

        if (activity.Message is { } message)
        {
            Tell(message);
            // The message below which a thread was started shows the number of its messages.
            if (message.Channel is { Parent: { } parent } thread && parent.Find(thread.Id) is { } starter)
            {
                Tell(starter);
            }
        }

        ToAll("activity", person => MayHear(activity, person) ? Of(activity) : null);
    }

    private void Tell(SandboxMessage message)
    {
        if (message.Channel.Holds(message))
        {
            ToAll("message", person => Sees(person, message)
                ? new JsonObject { ["message"] = PageMessages.Of(_world, message, person!) }
                : null);
        }
        else
        {
            ToAll("message_gone", person => Sees(person, message)
                ? new JsonObject { ["channel_id"] = message.Channel.Id.Wire(), ["id"] = message.Id.Wire() }
                : null);
        }
    }

    private static bool Sees(Person? person, SandboxMessage message) =>
        person is not null && person.CanRead(message.Channel) && (message.VisibleOnlyTo ?? person.Id) == person.Id;

    // The lines of frames and calls hold no content; the lines of messages do.
    private static bool MayHear(SandboxActivity activity, Person? person) => activity switch
    {
        { Message: { } message } => Sees(person, message),
        { Channel: { } channel } => person?.CanRead(channel) ?? false,
        _ => true,
    };

    private static JsonObject Of(SandboxActivity activity) => new()
    {
        ["at"] = activity.At.Wire(),
        ["kind"] = activity.Kind.ToString().ToLowerInvariant(),
        ["text"] = activity.Text,
    };

    private JsonObject Now() => new() { ["now"] = _world.Clock.GetUtcNow().Wire() };

    private static JsonObject Playing(bool playing) => new() { ["playing"] = playing };

    private bool ToAll(string name, Func<Person?, JsonObject?> data)
    {
        foreach (var listener in _listeners)
        {
            if (data(listener.Person) is { } json)
            {
                listener.Send(name, json);
            }
        }

        return true;
    }
}
