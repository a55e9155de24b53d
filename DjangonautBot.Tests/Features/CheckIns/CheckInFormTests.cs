using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Tests.Features.CheckIns;

internal sealed class CheckInFormTests
{
    private static readonly Actor Ada = new(
        new Snowflake(1), new Snowflake(2), "Ada", ManagesServer: false, new CohortId(1), new CrewId(1), CrewRoles.Djangonaut);

    [TestCase("team", Audience.Team)]
    [TestCase("guides", Audience.Guides)]
    [TestCase("nobody we know", Audience.Guides)]
    [TestCase(null, Audience.Guides)]
    public void Only_who_says_so_writes_for_the_team(string? chosen, Audience audience)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>();
        if (chosen is not null)
        {
            fields["for"] = [chosen];
        }

        Assert.That(CheckInForm.Read(new FormRequest(Ada, [3], fields)).Audience, Is.EqualTo(audience));
    }
}
