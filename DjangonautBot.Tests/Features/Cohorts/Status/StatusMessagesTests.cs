using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Cohorts.Status;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.PostSettings.References;
using DjangonautBot.Features.Standups.Events;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Outbox.Failures;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Cohorts.Status;

/// <summary>A cohort of many teams, in which nothing is as it should be, still makes a message that Discord takes.</summary>
internal sealed class StatusMessagesTests
{
    private const int TwentyTeams = 20;

    private static readonly Instant Now = Instant.FromUtc(2026, 3, 18, 10, 0);

    private static readonly string[] AllPermissions =
    [
        "View Channel",
        "Send Messages",
        "Embed Links",
        "Read Message History",
        "Create Public Threads",
        "Send Messages in Threads",
        "Attach Files",
        "Connect",
        "Create Events",
    ];

    [Test]
    public void Whatever_lacks_in_twenty_teams_fits_into_one_message([Values(1, 50)] int nameLength, [Values(TwentyTeams, 60)] int teams)
    {
        var message = StatusMessages.Show(Status(teams, new string('*', nameLength)));

        Assert.That(DiscordLimits.Complaints(message), Is.Empty);
        Assert.That(message.Texts(), Has.Count.EqualTo(5));
    }

    [Test]
    public void Twenty_teams_of_usual_names_are_all_shown()
    {
        var teams = StatusMessages.Show(Status(TwentyTeams, "Team Pluto"))
            .Texts()
            .Single(text => text.StartsWith("**👩‍🚀", StringComparison.Ordinal));

        Assert.That(
            teams.Split('\n')[1..], Has.Length.EqualTo(TwentyTeams).And.All.Contains("· 2/8 Djangonauts · 4 Navigators"));
    }

    private static CohortStatus Status(int teams, string name)
    {
        var cohort = new Cohort
        {
            CohortId = new CohortId(1),
            GuildId = new Snowflake(1),
            Name = new string('_', 80),
            StartsOn = new LocalDate(2026, 3, 2),
            TimeZone = DateTimeZone.Utc,
            Weeks = 52,
        };
        var all = Enumerable.Range(1, teams).Select(number => Team(number, name)).ToList();
        return new CohortStatus(
            cohort,
            [
                .. all.Select(team => new TeamCrew(
                    team,
                    [.. Enumerable.Range(0, 4).Select(person => Member(team, person))],
                    [Member(team, 4), Member(team, 5)])),
            ],
            [
                .. all.Select(
                    (team, index) =>
                        new ChannelState(
                            team.ChannelId,
                            IsGone: index % 5 == 0,
                            [.. AllPermissions.Take((index % AllPermissions.Length) + 1)])),
            ],
            AreCommandsRegistered: false,
            [.. all.Select(team => team.ChannelId)],
            [.. all.Select(team => new SetAsideCount(team.ChannelId, 2))],
            [.. all.Select(team => new RefusedEvent { TeamId = team.TeamId, Week = 3 })],
            [.. all.Select(team => new MovedStandup(team, 3, Now, Now))],
            [.. all.Take(3).Select(team => new PlannedPost(RecurringPost.Brief, team.TeamId.Value, 3, team.ChannelId, Now, Now))],
            [RecurringPost.Digest, RecurringPost.OneOnOnes],
            Now);
    }

    private static Team Team(int number, string name) => new()
    {
        TeamId = new TeamId(number),
        CohortId = new CohortId(1),
        Name = name,
        ChannelId = new Snowflake(ulong.MaxValue - (ulong)number),
        StandupDay = IsoDayOfWeek.Thursday,
        StandupTime = new LocalTime(18, 0),
        Minutes = 45,
    };

    private static CrewMember Member(Team team, int person) => new()
    {
        CrewId = new CrewId(person),
        UserId = new Snowflake(ulong.MaxValue - (ulong)((team.TeamId.Value * 10) + person)),
        DisplayName = "Grace",
        GoneSince = person == 0 ? Now : null,
        DirectMessage = person switch
        {
            1 => DirectMessageOutcome.Arrived,
            2 => DirectMessageOutcome.Closed,
            _ => null,
        },
        DirectMessageAt = person is 1 or 2 ? Now : null,
    };
}
