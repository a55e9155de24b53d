using DjangonautBot.Discord.Models;

namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>What came of setting the order in which Navigators take turns.</summary>
internal abstract record OrderOutcome
{
    private OrderOutcome()
    {
    }

    public sealed record Ordered : OrderOutcome;

    /// <summary>These were named and do not navigate the team.</summary>
    public sealed record NotNavigators(IReadOnlyList<Snowflake> People) : OrderOutcome;

    /// <summary>These navigate the team and were not named, or somebody was named twice.</summary>
    public sealed record NotOnceEach(IReadOnlyList<Snowflake> Navigators) : OrderOutcome;
}
