namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>First come, first served, one at a time. Not safe for several threads: its owner holds a lock.</summary>
internal sealed class Line
{
    private readonly LinkedList<Turn> _turns = new();

    public bool IsEmpty => _turns.Count == 0;

    public void Join(Turn turn)
    {
        _turns.AddLast(turn);
        CallFirst();
    }

    /// <summary>Leaves from whatever place, the first or one further back.</summary>
    public void Leave(Turn turn)
    {
        _turns.Remove(turn);
        CallFirst();
    }

    /// <summary>All turns of one route go to the end of another line, in their order.</summary>
    public void Move(string routeName, Line target)
    {
        foreach (var turn in _turns.Where(turn => turn.Route.Name == routeName).ToList())
        {
            _turns.Remove(turn);
            turn.CallBack();
            target.Join(turn);
        }

        CallFirst();
    }

    /// <summary>Calling the same one twice does nothing.</summary>
    private void CallFirst() => _turns.First?.Value.Call();
}
