using Microsoft.Playwright;

namespace DjangonautBot.Tests.Page;

/// <summary>Parts of the page that scroll sideways.</summary>
internal static class Overflow
{
    // The page itself, and every element in it that should hold its content without scrolling sideways.
    private const string Script =
        """
        () => [document.scrollingElement, ...document.querySelectorAll('header, nav, main, aside, dialog, .scroll, .bar, .card')]
            .filter(element => element.scrollWidth > element.clientWidth + 1 || element.getBoundingClientRect().right > innerWidth + 1)
            .map(element => `${element.tagName} ${element.id || element.className}: ${element.scrollWidth}`)
        """;

    /// <summary>One line for each.</summary>
    public static Task<string[]> FindAsync(IPage page) => page.EvaluateAsync<string[]>(Script);
}
