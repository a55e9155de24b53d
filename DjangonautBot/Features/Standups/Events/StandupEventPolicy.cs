using DjangonautBot.Discord.Models;
using NodaTime;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>Decides the next step for an event. A pure function of its arguments.</summary>
internal static class StandupEventPolicy
{
    /// <param name="existing">Event in Discord; null if there is none, or if it has ended or was cancelled.</param>
    public static StandupEventStep Decide(StandupEvent wanted, ScheduledEvent? existing, Instant now) => existing switch
    {
        null when !wanted.IsWanted => StandupEventStep.Forget,
        // A confirmed event that is missing was deleted by a person, who does not want it back.
        null when wanted.EventId is not null || now >= wanted.StartsAt => StandupEventStep.StopTracking,
        null => now < wanted.StartsAt - StandupEvent.Ahead ? StandupEventStep.Wait : StandupEventStep.Create,
        { Status: ScheduledEventStatus.Active } when !wanted.IsWanted => StandupEventStep.Complete,
        _ when !wanted.IsWanted => StandupEventStep.Delete,
        _ when now >= wanted.StartsAt && !wanted.IsVoice => StandupEventStep.StopTracking,
        { Status: ScheduledEventStatus.Active } => now < wanted.EndsAt ? StandupEventStep.AwaitEnd : StandupEventStep.Complete,
        _ when now < wanted.StartsAt => StandupEventStep.Edit,
        // An event that has ended is not started, which would notify people.
        _ => now < wanted.EndsAt ? StandupEventStep.Start : StandupEventStep.Delete,
    };
}

/// <summary>Next step for an event.</summary>
internal enum StandupEventStep
{
    /// <summary>Wait until a week before the stand-up.</summary>
    Wait,

    /// <summary>Create the event.</summary>
    Create,

    /// <summary>Update the existing event.</summary>
    Edit,

    /// <summary>Set the event to active.</summary>
    Start,

    /// <summary>Wait for the end of an event that a person has already started.</summary>
    AwaitEnd,

    /// <summary>Set the event to completed.</summary>
    Complete,

    /// <summary>Delete the event.</summary>
    Delete,

    /// <summary>Delete the row of an event that does not exist, as desired.</summary>
    Forget,

    /// <summary>Leave the event as it is, for good.</summary>
    StopTracking,
}
