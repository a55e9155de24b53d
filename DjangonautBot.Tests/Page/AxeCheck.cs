using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace DjangonautBot.Tests.Page;

/// <summary>
/// Checks a page with axe, whose rules others keep up to date. Its script is run in the page itself: Deque's package for Playwright
/// puts it there anew each time and opens a second page to gather what frames say, which took half of the time. The page has none.
/// </summary>
internal static class AxeCheck
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>One line for each finding.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(IPage page)
    {
        if (await page.EvaluateAsync<bool>("() => !window.axe"))
        {
            await page.EvaluateAsync($"() => {{ {Script} }}");
        }

        // The size of what is pressed (WCAG 2.2, 2.5.8) is judged only on request.
        return await page.EvaluateAsync<string[]>(
            """
            async () => {
                const options = { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] };
                const { violations } = await axe.run(document, options);
                const reasons = node => [...node.any, ...node.all, ...node.none].map(check => check.message).join('; ');
                return violations.flatMap(rule => rule.nodes.map(node => `axe ${rule.id}: ${node.html} (${reasons(node)})`));
            }
            """);
    }
}
