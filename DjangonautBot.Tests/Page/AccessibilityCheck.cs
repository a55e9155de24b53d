using Microsoft.Playwright;

namespace DjangonautBot.Tests.Page;

/// <summary>Checks a page against the rules in <c>accessibility.js</c>.</summary>
internal static class AccessibilityCheck
{
    private static readonly string Rules = Read("accessibility.js");

    /// <summary>One line for each finding.</summary>
    public static Task<string[]> CheckAsync(IPage page) => page.EvaluateAsync<string[]>(Rules);

    /// <summary>The same in the light and in the dark.</summary>
    public static async Task<IReadOnlyList<string>> CheckBothSchemesAsync(IPage page)
    {
        var findings = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            findings.AddRange((await CheckAsync(page)).Select(finding => $"{scheme}: {finding}"));
        }

        return findings;
    }

    private static string Read(string name)
    {
        using var stream = typeof(AccessibilityCheck).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
