using Microsoft.Playwright;

namespace DjangonautBot.Tests.Page;

/// <summary>Checks a page against the rules in <c>accessibility.js</c>, and those of axe.</summary>
internal static class AccessibilityCheck
{
    private const int Wide = 1280;
    private const int Narrow = 375;
    private const int Height = 740;

    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    private static readonly string Rules = Read("accessibility.js");

    /// <summary>One line for each finding by our own rules.</summary>
    public static Task<string[]> CheckAsync(IPage page) => page.EvaluateAsync<string[]>(Rules);

    /// <summary>The findings by all rules in the light and in the dark.</summary>
    public static async Task<IReadOnlyList<string>> CheckBothSchemesAsync(IPage page)
    {
        var findings = new List<string>();
        foreach (var scheme in Schemes)
        {
            findings.AddRange(await CheckInAsync(page, scheme, byAxe: true));
        }

        return findings;
    }

    /// <summary>
    /// The findings in a wide and in a narrow window, in the light and in the dark. Axe, which takes seconds, judges the wide one in the
    /// light and the narrow one in the dark: what it says of colors and of sizes does not depend on each other. The window has its own
    /// width again in the end.
    /// </summary>
    public static async Task<IReadOnlyList<string>> CheckEverywhereAsync(IPage page)
    {
        var before = page.ViewportSize!;
        var findings = new List<string>();
        foreach (var width in new[] { Wide, Narrow })
        {
            await page.SetViewportSizeAsync(width, Height);
            foreach (var scheme in Schemes)
            {
                var byAxe = width == Wide == (scheme == ColorScheme.Light);
                findings.AddRange((await CheckInAsync(page, scheme, byAxe)).Select(finding => $"{width} {finding}"));
            }
        }

        await page.SetViewportSizeAsync(before.Width, before.Height);
        return findings;
    }

    private static async Task<IEnumerable<string>> CheckInAsync(IPage page, ColorScheme scheme, bool byAxe)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var findings = (await CheckAsync(page)).Concat(byAxe ? await AxeCheck.CheckAsync(page) : []);
        return findings.Select(finding => $"{scheme}: {finding}");
    }

    private static string Read(string name)
    {
        using var stream = typeof(AccessibilityCheck).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
