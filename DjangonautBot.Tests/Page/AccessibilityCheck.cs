using Microsoft.Playwright;

namespace DjangonautBot.Tests.Page;

/// <summary>Checks a page against the rules in <c>accessibility.js</c>, and those of axe.</summary>
internal static class AccessibilityCheck
{
    private const int Wide = 1280;
    private const int Narrow = 375;
    private const int Height = 740;

    private static readonly string Rules = Read("accessibility.js");

    /// <summary>One line for each finding by our own rules.</summary>
    public static Task<string[]> CheckAsync(IPage page) => page.EvaluateAsync<string[]>(Rules);

    /// <summary>The findings by all rules in the light and in the dark.</summary>
    public static async Task<IReadOnlyList<string>> CheckBothSchemesAsync(IPage page)
    {
        var findings = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            findings.AddRange((await CheckAsync(page)).Concat(await AxeCheck.CheckAsync(page)).Select(finding => $"{scheme}: {finding}"));
        }

        return findings;
    }

    /// <summary>The same in a wide window and in a narrow one. The window has its own width again in the end.</summary>
    public static async Task<IReadOnlyList<string>> CheckEverywhereAsync(IPage page)
    {
        var before = page.ViewportSize!;
        var findings = new List<string>();
        foreach (var width in new[] { Wide, Narrow })
        {
            await page.SetViewportSizeAsync(width, Height);
            findings.AddRange((await CheckBothSchemesAsync(page)).Select(finding => $"{width} {finding}"));
        }

        await page.SetViewportSizeAsync(before.Width, before.Height);
        return findings;
    }

    private static string Read(string name)
    {
        using var stream = typeof(AccessibilityCheck).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
