using DjangonautBot.Sandbox.Gateway;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox;

/// <summary>The scheduled events of a server, and their way from one status to the next.</summary>
public sealed partial class SandboxServer
{
    private readonly List<SandboxScheduledEvent> _events = [];

    /// <summary>Scheduled events, including completed and cancelled ones.</summary>
    public IReadOnlyList<SandboxScheduledEvent> ScheduledEvents =>
        _world.Read<IReadOnlyList<SandboxScheduledEvent>>(() => [.. _events]);

    /// <summary>Scheduled and active events that the bot can see.</summary>
    internal IEnumerable<SandboxScheduledEvent> ListedEvents =>
        _events.Where(scheduled => !scheduled.IsOver && scheduled.IsVisibleTo(_world.Bot.Id));

    internal int OpenEventCount => _events.Count(scheduled => !scheduled.IsOver);

    /// <summary>Cancels a scheduled event, as a person can do.</summary>
    public void Cancel(SandboxScheduledEvent scheduled) =>
        _world.Change(() => SetStatus(scheduled, SandboxScheduledEventStatus.Canceled));

    internal void Add(SandboxScheduledEvent scheduled)
    {
        _events.Add(scheduled);
        DispatchEvent("GUILD_SCHEDULED_EVENT_CREATE", scheduled);
    }

    internal void Remove(SandboxScheduledEvent scheduled)
    {
        _events.Remove(scheduled);
        DispatchEvent("GUILD_SCHEDULED_EVENT_DELETE", scheduled);
    }

    /// <summary>Tells of a changed event.</summary>
    internal void Update(SandboxScheduledEvent scheduled) => DispatchEvent("GUILD_SCHEDULED_EVENT_UPDATE", scheduled);

    private void PassTimeOfEvents()
    {
        var now = _world.Clock.GetUtcNow();
        foreach (var scheduled in _events)
        {
            // An event can have begun and ended since the last look.
            while (ScheduledEventAutomation.Next(scheduled, now) is { } next)
            {
                SetStatus(scheduled, next);
            }
        }
    }

    private void SetStatus(SandboxScheduledEvent scheduled, SandboxScheduledEventStatus status)
    {
        scheduled.SetStatus(status, _world.Clock.GetUtcNow());
        Update(scheduled);
    }

    private void DispatchEvent(string name, SandboxScheduledEvent scheduled) =>
        Dispatch(name, () => ScheduledEventJson.Of(_world, scheduled), Intents.ScheduledEvents);
}
