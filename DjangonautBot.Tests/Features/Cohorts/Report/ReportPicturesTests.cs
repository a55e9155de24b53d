using System.Globalization;
using System.Xml.Linq;
using DjangonautBot.Features.Cohorts.Report;
using DjangonautBot.Features.Cohorts.Report.Page;
using DjangonautBot.Interactions.Pictures;

namespace DjangonautBot.Tests.Features.Cohorts.Report;

/// <summary>The pictures of a report say the numbers of the tables in its page.</summary>
internal sealed class ReportPicturesTests
{
    [Test]
    public void They_draw_the_numbers_of_the_pages_tables()
    {
        var tables = Tables();

        var drawn = Pictures().SelectMany(picture => picture.Panels).Select(Numbers).ToList();

        Assert.That(drawn, Has.Count.EqualTo(6));
        Assert.That(drawn, Is.EqualTo(tables));
    }

    [Test]
    public void No_team_is_named() =>
        Assert.That(
            Pictures().Append(ReportPictures.CheckIns(SomeReport.Cohort, SomeReport.Small)!).Select(picture => picture.Description),
            Has.None.Contains("Mars").And.None.Contains("Pluto"));

    [Test]
    public void Nothing_to_draw_is_no_picture()
    {
        Assert.Multiple(() =>
        {
            Assert.That(ReportPictures.Weeks(SomeReport.Cohort, SomeReport.Empty), Is.Null);
            Assert.That(ReportPictures.Feelings(SomeReport.Cohort, SomeReport.Empty), Is.Null);
            Assert.That(ReportPictures.CheckIns(SomeReport.Cohort, SomeReport.Empty), Is.Null);
        });
    }

    private static IReadOnlyList<Picture> Pictures() =>
    [
        ReportPictures.Weeks(SomeReport.Cohort, SomeReport.Small)!, ReportPictures.Feelings(SomeReport.Cohort, SomeReport.Small)!,
    ];

    private static IReadOnlyList<IReadOnlyList<int>> Numbers(ColumnPanel panel) =>
        [.. panel.Labels.Select((_, place) => panel.Used.Select(series => series.Values[place]!.Value).ToList())];

    private static IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> Tables()
    {
        var page = ReportPage.Write(SomeReport.Cohort, SomeReport.Small, SomeReport.AfterLanding);
        return
        [
            .. XElement.Parse(page[page.IndexOf("<html", StringComparison.Ordinal)..])
                .Descendants("figure")
                .Select(figure => figure.Descendants("tbody").Single().Elements("tr").Select(Row).ToList()),
        ];
    }

    private static IReadOnlyList<int> Row(XElement row) =>
        [.. row.Elements("td").Select(cell => int.Parse(cell.Value, CultureInfo.InvariantCulture))];
}
