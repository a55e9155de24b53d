using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.OneOnOnes;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Features.Captains;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Features.OneOnOnes;

internal sealed class OneOnOneMessagesTests
{
    private static readonly OneOnOneRound Fourth = new(4, IsLastWeek: false);

    [Rule(Arbitrary = [typeof(Views)], MaxTest = 100)]
    public void Any_list_of_people_makes_a_message_that_Discord_takes(AnyView any, int page)
    {
        var oneOnOneOffers =
            from team in any.View.Participation.Teams
            from person in team.People
            let member = new CrewMember
            {
                CrewId = person.CrewId,
                UserId = new Snowflake(1),
                DisplayName = person.Name,
            }
            select new OneOnOneOffer(
                team.Team,
                member,
                (person.CrewId.Value % 4) switch
                {
                    0 => null,
                    var state => (OneOnOneState)(state - 1),
                });

        var message = OneOnOneMessages.List(any.View.Participation.Cohort, Fourth, [.. oneOnOneOffers], page);

        Assert.That(DiscordLimits.Complaints(message), Is.Empty);
    }

    [Test]
    public void More_people_than_a_menu_holds_stand_on_several_pages()
    {
        var team = Views.Team(1, "Pluto");
        var oneOnOneOffers = Enumerable
            .Range(1, 60)
            .Select(number => new OneOnOneOffer(
                team,
                new CrewMember
                {
                    CrewId = new CrewId(number),
                    UserId = new Snowflake(1),
                    DisplayName = $"Person {number}",
                },
                null))
            .ToList();

        var last = OneOnOneMessages.List(Views.Cohort(8), Fourth, oneOnOneOffers, page: 2);

        var menu = last.Menus()[0];
        Assert.That(menu.Options.Select(option => option.Label), Is.EqualTo(Enumerable.Range(51, 10).Select(number => $"Person {number}")));
        Assert.That(
            last.Buttons().Select(button => button.CustomId),
            Is.EqualTo(["oneonone.page:1:4:1:0", "oneonone.page:1:4:0:1"]));
    }
}
