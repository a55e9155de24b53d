namespace DjangonautBot.Interactions.Text;

/// <summary>The runs of backticks in a text by their length: code ends where as many come as it began with.</summary>
internal sealed class BacktickRuns
{
    private readonly Dictionary<int, Queue<int>> _runs = [];

    public BacktickRuns(string text)
    {
        for (var at = text.IndexOf('`', StringComparison.Ordinal); at >= 0; at = text.IndexOf('`', at))
        {
            var begin = at;
            while (at < text.Length && text[at] == '`')
            {
                at++;
            }

            if (!_runs.TryGetValue(at - begin, out var places))
            {
                _runs.Add(at - begin, places = []);
            }

            places.Enqueue(begin);
        }
    }

    /// <summary>Finds the start of the next run of a length; null if there is none. Positions must increase from call to call.</summary>
    public int? FindNext(int length, int from)
    {
        if (!_runs.TryGetValue(length, out var places))
        {
            return null;
        }

        while (places.TryPeek(out var place))
        {
            if (place >= from)
            {
                return place;
            }

            places.Dequeue();
        }

        return null;
    }
}
