using DjangonautBot.Discord.Models;

namespace DjangonautBot.Interactions.Layout;

/// <summary>One page of a list whose items have their action beside them. A section costs three of a message's 40 components.</summary>
/// <param name="Items">Items of the page.</param>
/// <param name="Number">Zero-based page number.</param>
/// <param name="Pages">At least one.</param>
/// <param name="Total">Number of items of all pages.</param>
internal sealed record PagedList<T>(IReadOnlyList<T> Items, int Number, int Pages, int Total)
{
    /// <summary>Most items of a page: room is left for a heading, lines and buttons.</summary>
    public const int MaxSize = 10;

    /// <param name="wanted">Zero-based page number; the nearest page is taken if there is no such page any more.</param>
    /// <param name="size">Most items of a page.</param>
    public static PagedList<T> Of(IReadOnlyList<T> all, long wanted, int size = MaxSize)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, MaxSize);
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        var number = (int)Math.Clamp(wanted, 0, pages - 1);
        return new PagedList<T>([.. all.Skip(number * size).Take(size)], number, pages, all.Count);
    }

    /// <summary>Words about the page behind a title; empty if there is only one.</summary>
    public string InTitle => Pages == 1 ? "" : $" · page {Number + 1} of {Pages}";

    /// <summary>Buttons to the pages beside this one.</summary>
    /// <param name="customId">Id of the button to a zero-based page number.</param>
    public CardPart.Buttons Turning(string before, string after, Func<int, string> customId) => new(
    [
        .. Number > 0 ? [new Button(ButtonStyle.Secondary, before, customId(Number - 1))] : Array.Empty<Button>(),
        .. Number < Pages - 1 ? [new Button(ButtonStyle.Secondary, after, customId(Number + 1))] : Array.Empty<Button>(),
    ]);
}
