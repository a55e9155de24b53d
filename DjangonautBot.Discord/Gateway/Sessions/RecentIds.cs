using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway.Sessions;

/// <summary>Remembers the last ids, to detect events that Discord repeats.</summary>
/// <param name="capacity">Number of ids remembered.</param>
internal sealed class RecentIds(int capacity)
{
    private readonly HashSet<Snowflake> _known = new(capacity);
    private readonly Snowflake[] _order = new Snowflake[capacity];
    private int _oldest;

    /// <summary>Adds an id; false if it is still remembered.</summary>
    public bool Add(Snowflake id)
    {
        if (_known.Contains(id))
        {
            return false;
        }

        if (_known.Count == capacity)
        {
            _known.Remove(_order[_oldest]);
        }

        _known.Add(id);
        _order[_oldest] = id;
        _oldest = (_oldest + 1) % capacity;
        return true;
    }
}
