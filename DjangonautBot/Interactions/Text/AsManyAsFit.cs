namespace DjangonautBot.Interactions.Text;

/// <summary>Puts things in a row, as many as fit, and tells how many more there are.</summary>
internal static class AsManyAsFit
{
    // Room for the words about the others.
    private const int Rest = 20;

    /// <param name="limit">In code points.</param>
    public static string Join(IEnumerable<string> items, string separator, int limit)
    {
        var all = items.ToList();
        var whole = string.Join(separator, all);
        if (Excerpt.Length(whole) <= limit)
        {
            return whole;
        }

        var (count, room) = (0, limit - Rest);
        while (count < all.Count && (room -= Excerpt.Length(all[count]) + separator.Length) >= 0)
        {
            count++;
        }

        return string.Join(separator, all.Take(count).Append($"… and {all.Count - count} more"));
    }
}
