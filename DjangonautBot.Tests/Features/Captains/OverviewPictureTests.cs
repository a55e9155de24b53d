using System.Globalization;
using DjangonautBot.Features.Captains;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Features.Captains;

/// <summary>A picture of the teams' weeks says the numbers of the table, and nothing about one person.</summary>
internal sealed class OverviewPictureTests
{
    [Rule(Arbitrary = [typeof(Views)], MaxTest = 200)]
    public void It_draws_the_numbers_that_the_file_says_in_words(AnyView any)
    {
        var participation = any.View.Participation;
        var lines = OverviewText.Write(any.View).Split('\n');

        var panels = OverviewPicture.Of(participation)?.Panels ?? [];

        foreach (var (panel, team) in panels.Zip(participation.Teams))
        {
            foreach (var (place, label) in panel.Labels.Index().Where(week => panel.Total(week.Index) is not null))
            {
                var drawn = panel.Series.Select(series => series.Values[place]).ToList();
                Assert.That(
                    lines,
                    Does.Contain($"{team.Team.Name}, week {label}: {drawn[0]} checked in, {drawn[1]} quiet, {drawn[2]} away, {drawn[3]} "
                        + "nothing yet"));
            }
        }
    }

    [Rule(Arbitrary = [typeof(Views)], MaxTest = 200)]
    public void Weeks_to_come_have_no_number(AnyView any)
    {
        var participation = any.View.Participation;
        foreach (var (panel, team) in (OverviewPicture.Of(participation)?.Panels ?? []).Zip(participation.Teams))
        {
            Assert.That(
                panel.Labels.Select((label, place) => panel.Total(place) is null),
                Is.EqualTo(panel.Labels.Select(label => team.Counts[int.Parse(label, CultureInfo.InvariantCulture) - 1].IsUpcoming)));
        }
    }

    [Test]
    public void A_team_whose_name_cannot_be_drawn_has_its_number()
    {
        var cohort = Views.Cohort(2);
        var participation = Views.Participation(cohort, cohort.Calendar.Start(1), Views.Weeks(Views.Team(1, "فريق"), 2));

        Assert.That(OverviewPicture.Of(participation)!.Panels.Select(panel => panel.Name), Is.EqualTo(["Team 1"]));
    }
}
