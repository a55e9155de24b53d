using DjangonautBot.Discord.Models;
using NodaTime;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>Decides what an event needs. It depends on nothing but its arguments.</summary>
internal static class StandupEventPolicy
{
    /// <param name="standing">What stands in Discord; what has ended or was cancelled does not.</param>
    public static StandupEventStep Decide(StandupEvent wanted, ScheduledEvent? standing, Instant now) => standing switch
    {
        null when !wanted.IsWanted => StandupEventStep.Forget,
        // One that Discord had confirmed was taken away by a person, who does not want it back.
        null when wanted.EventId is not null || now >= wanted.StartsAt => StandupEventStep.LetGo,
        null => now < wanted.StartsAt - StandupEvent.Ahead ? StandupEventStep.Wait : StandupEventStep.Make,
        { Status: ScheduledEventStatus.Active } when !wanted.IsWanted => StandupEventStep.Complete,
        _ when !wanted.IsWanted => StandupEventStep.Remove,
        _ when now >= wanted.StartsAt && !wanted.IsVoice => StandupEventStep.LetGo,
        { Status: ScheduledEventStatus.Active } => now < wanted.EndsAt ? StandupEventStep.Hold : StandupEventStep.Complete,
        _ when now < wanted.StartsAt => StandupEventStep.Edit,
        // Nobody is told that something begins that has ended.
        _ => now < wanted.EndsAt ? StandupEventStep.Start : StandupEventStep.Remove,
    };
}
