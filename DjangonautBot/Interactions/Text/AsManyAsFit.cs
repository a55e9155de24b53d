namespace DjangonautBot.Interactions.Text;

/// <summary>Joins as many items as fit, and counts the others.</summary>
internal static class AsManyAsFit
{
    // Room for the words about the others.
    private const int Rest = 20;

    /// <param name="limit">In code points.</param>
    /// <param name="most">The maximum number of items, even if there is room for more.</param>
    public static string Join(IEnumerable<string> items, string separator, int limit, int most = int.MaxValue)
    {
        var all = items.ToList();
        var whole = string.Join(separator, all);
        if (all.Count <= most && Excerpt.Length(whole) <= limit)
        {
            return whole;
        }

        var (count, room) = (0, limit - Rest);
        while (count < Math.Min(all.Count, most) && (room -= Excerpt.Length(all[count]) + separator.Length) >= 0)
        {
            count++;
        }

        return string.Join(separator, all.Take(count).Append($"… and {all.Count - count} more"));
    }
}
