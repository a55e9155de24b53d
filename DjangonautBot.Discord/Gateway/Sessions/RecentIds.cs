using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway.Sessions;

/// <summary>Remembers the last ids, so that an event which Discord repeats is noticed. Its memory is bounded.</summary>
internal sealed class RecentIds(int capacity)
{
    private readonly HashSet<Snowflake> _known = new(capacity);
    private readonly Snowflake[] _order = new Snowflake[capacity];
    private int _oldest;

    /// <summary>True the first time; false for an id that is still remembered.</summary>
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
