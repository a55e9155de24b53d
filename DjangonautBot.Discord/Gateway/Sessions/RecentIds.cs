using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway.Sessions;

/// <summary>Remembers the last ids, so that an event which Discord repeats is noticed. Its memory is bounded.</summary>
internal sealed class RecentIds(int capacity)
{
    private readonly HashSet<Snowflake> known = new(capacity);
    private readonly Snowflake[] order = new Snowflake[capacity];
    private int oldest;

    /// <summary>True the first time; false for an id that is still remembered.</summary>
    public bool Add(Snowflake id)
    {
        if (known.Contains(id))
            return false;
        if (known.Count == capacity)
            known.Remove(order[oldest]);
        known.Add(id);
        order[oldest] = id;
        oldest = (oldest + 1) % capacity;
        return true;
    }
}
