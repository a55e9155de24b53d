using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DjangonautBot.Tests.Page;

/// <summary>Checks a page with axe, whose rules others keep up to date.</summary>
internal static class AxeCheck
{
    private static readonly AxeRunOptions Options = new()
    {
        // The size of what is pressed (WCAG 2.2, 2.5.8) is judged only on request.
        Rules = new() { ["target-size"] = new() { Enabled = true } },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>One line for each finding.</summary>
    public static async Task<IEnumerable<string>> CheckAsync(IPage page)
    {
        var result = await page.RunAxe(Options);
        return result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"axe {rule.Id}: {node.Html} ({Reasons(node)})"));
    }

    private static string Reasons(AxeResultNode node) =>
        string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message));
}
