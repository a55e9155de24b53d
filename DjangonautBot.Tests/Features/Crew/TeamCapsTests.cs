using DjangonautBot.Features.Crew;

namespace DjangonautBot.Tests.Features.Crew;

internal sealed class TeamCapsTests
{
    [TestCase(0, 0)]
    [TestCase(1, 4)]
    [TestCase(2, 8)]
    [TestCase(3, 8)]
    public void A_team_has_at_most_eight_Djangonauts_and_four_for_each_Navigator(int navigators, int most)
    {
        Assert.That(TeamCaps.Most(navigators), Is.EqualTo(most));
        Assert.That((TeamCaps.Allow(most, navigators), TeamCaps.Allow(most + 1, navigators)), Is.EqualTo((true, false)));
    }
}
