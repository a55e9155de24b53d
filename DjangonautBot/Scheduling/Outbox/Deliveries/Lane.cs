using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>A queue of deliveries that keep their order. A lane that is refused, or whose server is away, holds up no other.</summary>
/// <param name="Number">A channel, a person, or what <see cref="DirectLane"/> numbers.</param>
internal readonly record struct Lane(CohortId CohortId, Snowflake Number)
{
    /// <summary>
    /// The longest time that a delivery waits for its next attempt. A later attempt was set before the clock was stepped back, and
    /// is made at once.
    /// </summary>
    public static Duration LongestWait { get; } = Duration.FromHours(1);
}
