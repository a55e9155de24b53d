using System.Text.RegularExpressions;
using System.Xml.Linq;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Cohorts.Report;
using DjangonautBot.Features.Cohorts.Report.Page;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Features.Cohorts.Report.Page;

internal sealed partial class ReportPageTests
{
    private static readonly string[] BannedWords =
    [
        "late",
        "overdue",
        "missed",
        "missing",
        "failed",
        "behind",
        "streak",
        "rank",
        "delinquent",
    ];

    [Test]
    public void A_page_is_as_approved() => Approved.Verify("ReportPage", Style().Replace(Write(SomeReport.Small), "<style/>"));

    [Test]
    public void It_runs_nothing_and_loads_nothing()
    {
        var elements = Parse(SomeReport.Small).DescendantsAndSelf().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(
                elements.Select(element => element.Name.LocalName),
                Has.None.AnyOf("script", "link", "img", "iframe", "image", "use"));
            Assert.That(
                elements.Attributes().Select(attribute => attribute.Name.LocalName),
                Has.None.AnyOf("src", "href", "style").And.None.StartsWith("on"));
            Assert.That(Write(SomeReport.Small), Does.Not.Contain("url(").And.Not.Contain("@import").And.Not.Contain("://"));
        });
    }

    [Test]
    public void Its_style_reads_the_same_as_HTML_and_as_XML() =>
        Assert.That(Style().Match(Write(SomeReport.Small)).Value, Does.Not.Contain("&"));

    [Test]
    public void Once_people_were_asked_it_says_what_became_of_them()
    {
        var section = Parse(SomeReport.Later).Descendants("section").Last();

        Assert.That(
            section.Elements().Select(element => element.Value),
            Is.SupersetOf(["After landing", "After 6 months", "Still contributing: to Django 5 · elsewhere 2 · not now 2"]));
    }

    [Test]
    public void Every_chart_says_what_it_shows()
    {
        var charts = Parse(SomeReport.Small).Descendants("svg").ToList();

        Assert.That(charts, Has.Count.EqualTo(6));
        Assert.Multiple(() =>
        {
            foreach (var chart in charts)
            {
                var ids = chart.Attribute("aria-labelledby")!.Value.Split(' ');
                Assert.That(
                    new[] { chart.Element("title")!, chart.Element("desc")! }.Select(text => text.Attribute("id")!.Value),
                    Is.EqualTo(ids));
                Assert.That(chart.Element("title")!.Value, Is.Not.Empty);
                Assert.That(chart.Element("desc")!.Value, Is.Not.Empty);
                Assert.That(chart.Parent!.Descendants("table"), Is.Not.Empty, "the same as a table");
            }
        });
    }

    [Test]
    public void No_id_is_given_twice() =>
        Assert.That(Parse(SomeReport.Small).Descendants().Attributes("id").Select(id => id.Value), Is.Unique);

    [Test]
    public void What_people_typed_stays_text()
    {
        var cohort = SomeReport.Cohort with { Name = "<script>alert(1)</script>", Goal = "</style> & \u0001 \ud83d" };

        var page = Parse(SomeReport.Small, cohort);

        Assert.That(page.Descendants("h1").Single().Value, Is.EqualTo("<script>alert(1)</script> in numbers"));
        Assert.That(page.Descendants("script"), Is.Empty);
        Assert.That(page.Descendants("th").Select(cell => cell.Value), Has.Member("Pluto & <friends>"));
    }

    [Test]
    public void It_has_no_unkind_word() =>
        Assert.That(
            Word().Matches(Write(SomeReport.Small)).Select(match => match.Value.ToLowerInvariant()).Intersect(BannedWords),
            Is.Empty);

    [Test]
    public void Where_nothing_happened_it_says_so()
    {
        var page = Parse(SomeReport.Empty);

        Assert.That(page.Descendants("svg"), Is.Empty);
        Assert.That(page.Value, Does.Contain("There is nothing to draw yet.").And.Contain("There is no team yet."));
    }

    [Test]
    public void The_greatest_cohort_has_a_page_of_moderate_size() =>
        Assert.That(
            ReportPage.Write(SomeReport.GreatestCohort, SomeReport.Greatest, SomeReport.AfterLanding),
            Has.Length.LessThan(1_000_000));

    private static string Write(CohortReport report) => ReportPage.Write(SomeReport.Cohort, report, SomeReport.AfterLanding);

    private static XElement Parse(CohortReport report, Cohort? cohort = null) =>
        XDocument.Parse(ReportPage.Write(cohort ?? SomeReport.Cohort, report, SomeReport.AfterLanding)).Root!;

    [GeneratedRegex("<style>.*</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
