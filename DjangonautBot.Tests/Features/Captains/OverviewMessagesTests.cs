using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Captains;
using DjangonautBot.Features.CheckIns.Confidence;
using DjangonautBot.Features.CheckIns.Counts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.OneOnOnes;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Captains;

internal sealed class OverviewMessagesTests
{
    private const WeekStatus In = WeekStatus.CheckedIn, Quiet = WeekStatus.Quiet, Away = WeekStatus.Away, None = WeekStatus.Nothing;
    private const WeekStatus Later = WeekStatus.Upcoming, Before = WeekStatus.NotInCrew;

    [Rule(Arbitrary = [typeof(Views)], MaxTest = 200)]
    public void Any_cohort_makes_a_message_that_Discord_takes(AnyView any) =>
        Assert.That(DiscordLimits.Complaints(
            OverviewMessages.Show(any.View, AnyPicture.Of(OverviewPicture.Of(any.View.Participation)))), Is.Empty);

    [Rule(Arbitrary = [typeof(Views)], MaxTest = 100)]
    public void The_file_names_everybody_however_many_there_are(AnyView any)
    {
        var people = any.View.Participation.People.ToList();

        var lines = OverviewText.Write(any.View).Split('\n');

        Assert.That(
            lines.Count(line => people.Exists(person => line.StartsWith($"{person.Name}: ", StringComparison.Ordinal))),
            Is.GreaterThanOrEqualTo(people.Count));
    }

    [Test]
    public void A_cohort_of_two_teams_in_week_5()
    {
        var message = OverviewMessages.Show(TwoTeams(), picture: null);

        var file = System.Text.Encoding.UTF8.GetString(message.Files!.Single().Content.Span);
        Approved.Verify("Overview", $"{string.Join("\n\n", message.Texts())}\n\n--- {message.Files![0].FileName}\n{file}");
    }

    [Test]
    public void A_long_program_shows_the_last_twelve_weeks()
    {
        var cohort = Views.Cohort(52);
        var person = new PersonWeeks(
            new CrewId(1),
            new Snowflake(1),
            "Ada",
            [.. Enumerable.Repeat(In, 30), .. Enumerable.Repeat(Later, 22)],
            SaidTooMuchTwice: false);
        var view = TwoTeams() with
        {
            Participation = Views.Participation(cohort, cohort.Calendar.Start(30), Views.Weeks(Views.Team(1, "Pluto"), 52, person)),
        };

        Assert.That(
            OverviewMessages.Show(view, picture: null).Text(),
            Does.Contain("\nParticipation in weeks 19 to 30, from left to right\n🌕🌕🌕🌕🌕🌕🌕🌕🌕🌕🌕🌕 Pluto\n"));
    }

    private static CaptainsView TwoTeams()
    {
        var cohort = Views.Cohort(8) with { Name = "Session 6" };
        var (pluto, mars) = (Views.Team(1, "Pluto"), Views.Team(2, "Mars"));
        var now = cohort.Calendar.Start(5) + Duration.FromDays(2);
        var standup = cohort.Calendar.Start(5) + Duration.FromHours(90);
        return new CaptainsView(
            Views.Participation(
                cohort,
                now,
                [
                    Views.Weeks(
                        mars,
                        cohort.Weeks,
                        [
                            Person(1, "Emeka", In, In, Quiet, In, In, Later, Later, Later),
                            Person(2, "Femi", Before, Before, In, None, None, Later, Later, Later),
                        ]),
                    Views.Weeks(
                        pluto,
                        cohort.Weeks,
                        [
                            Person(3, "*Ada*", In, In, In, In, None, Later, Later, Later),
                            Person(4, "Bilal", In, Away, Away, Quiet, None, Later, Later, Later),
                            Person(5, "Chidi", In, In, None, None, None, Later, Later, Later),
                            Person(6, "Dalia", In, In, In, In, In, Later, Later, Later) with { SaidTooMuchTwice = true },
                        ]),
                ]),
            [],
            IsDigest: false,
            [
                new NextTurn(mars, standup, Facilitator: null),
                new NextTurn(pluto, standup, new CrewMember { CrewId = new CrewId(9), UserId = new Snowflake(99), DisplayName = "Grace" }),
            ],
            new OneOnOneRound(4, IsLastWeek: false),
            ["Bilal", "Chidi"],
            [new ConfidenceDistribution(1, [1, 2, 2, 1, 0])]);
    }

    private static PersonWeeks Person(int id, string name, params WeekStatus[] weeks) =>
        new(new CrewId(id), new Snowflake((ulong)id), name, weeks, SaidTooMuchTwice: false);
}
