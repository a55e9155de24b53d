using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Cohorts.Report;
using DjangonautBot.Features.Cohorts.Report.Page;
using DjangonautBot.Tests.Features.Cohorts.Report;
using DjangonautBot.Tests.Support;
using Microsoft.Playwright;

namespace DjangonautBot.Tests.Page;

/// <summary>A report's page in the browser: for every width, in the light, in the dark and on paper.</summary>
[Category(TestCategory.Browser)]
[Parallelizable(ParallelScope.All)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class ReportBrowserTests
{
    // A report has nothing to navigate, and nothing in it changes.
    private static readonly string[] NotOfAReport = ["live region", "no nav"];

    [Test]
    public async Task It_can_be_read_by_everybody()
    {
        var page = await OpenAsync(SomeReport.Cohort, SomeReport.Small, width: 1280);

        var findings = await AccessibilityCheck.CheckBothSchemesAsync(page);

        Assert.That(findings.Where(finding => !NotOfAReport.Any(finding.Contains)), Is.Empty);
        await page.Context.CloseAsync();
    }

    [Test]
    public Task Nothing_sticks_out([Values(375, 768, 1280)] int width) =>
        FitsAsync(SomeReport.Cohort, SomeReport.Small, width, Media.Screen);

    [Test]
    public Task Nothing_sticks_out_of_the_greatest([Values(375, 768, 1280)] int width) =>
        FitsAsync(SomeReport.GreatestCohort, SomeReport.Greatest, width, Media.Screen);

    // An A4 sheet without its margins, at 96 dots an inch.
    [Test]
    public Task Even_the_greatest_fits_on_paper() => FitsAsync(SomeReport.GreatestCohort, SomeReport.Greatest, width: 688, Media.Print);

    // A taller page is cut. A sheet of the size called letter is 950 dots high without its margins, and that is the shorter one.
    [Test]
    public async Task On_paper_no_chart_is_taller_than_a_sheet()
    {
        const string Tallest = "Math.max(...[...document.querySelectorAll('figure')].map(figure => figure.offsetHeight))";
        var page = await OpenAsync(SomeReport.GreatestCohort, SomeReport.Greatest, width: 688);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.That(await page.EvaluateAsync<int>(Tallest), Is.LessThanOrEqualTo(950));
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task It_asks_for_nothing_and_the_browser_has_no_complaint()
    {
        var complaints = new List<string>();
        var page = await Chromium.OpenAsync();
        page.Console += (_, line) => complaints.Add(line.Text);
        page.Request += (_, request) => complaints.Add(request.Url);

        await page.SetContentAsync(ReportPage.Write(SomeReport.Cohort, SomeReport.Small, SomeReport.AfterLanding));

        Assert.That(complaints, Is.Empty);
        await page.Context.CloseAsync();
    }

    [TestCase(ColorScheme.Light, "rgb(255, 255, 255)")]
    [TestCase(ColorScheme.Dark, "rgb(19, 16, 29)")]
    public async Task It_follows_the_readers_colours(ColorScheme scheme, string background)
    {
        var page = await OpenAsync(SomeReport.Cohort, SomeReport.Small, width: 768);

        await page.EmulateMediaAsync(new() { ColorScheme = scheme });

        Assert.That(await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"), Is.EqualTo(background));
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task On_paper_it_is_light()
    {
        var page = await OpenAsync(SomeReport.Cohort, SomeReport.Small, width: 768);

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, Media = Media.Print });

        Assert.That(await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"), Is.EqualTo("rgb(255, 255, 255)"));
        await page.Context.CloseAsync();
    }

    private static async Task FitsAsync(Cohort cohort, CohortReport report, int width, Media media)
    {
        var page = await OpenAsync(cohort, report, width);
        await page.EmulateMediaAsync(new() { Media = media });

        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width));
        await page.Context.CloseAsync();
    }

    private static async Task<IPage> OpenAsync(Cohort cohort, CohortReport report, int width)
    {
        var page = await Chromium.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 800 } });
        await page.SetContentAsync(ReportPage.Write(cohort, report, SomeReport.AfterLanding));
        return page;
    }
}
