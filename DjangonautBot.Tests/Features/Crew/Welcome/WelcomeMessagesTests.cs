using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Crew.Welcome;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Crew.Welcome;

internal sealed class WelcomeMessagesTests
{
    private static readonly TeamWelcome Usual = new(
        new Cohort
        {
            CohortId = new CohortId(1),
            GuildId = new Snowflake(1),
            Name = "Session 6",
            StartsOn = new LocalDate(2026, 3, 2),
            TimeZone = DateTimeZone.Utc,
            Weeks = 8,
        },
        new Team
        {
            TeamId = new TeamId(1),
            CohortId = new CohortId(1),
            Name = "Pluto",
            ChannelId = new Snowflake(ulong.MaxValue),
            StandupDay = IsoDayOfWeek.Thursday,
            StandupTime = new LocalTime(18, 0),
            Minutes = 45,
            Place = "https://meet.example.org/" + new string('p', 70),
        },
        WelcomeWords.Usual,
        [Person(1, "Ada", CrewRole.Djangonaut), Person(2, "Grace", CrewRole.Navigator)],
        Instant.FromUtc(2026, 3, 5, 18, 0),
        PostedAt: null);

    private static readonly TeamWelcome Longest = Usual with
    {
        Cohort = Usual.Cohort with { Name = new string('*', 80), Weeks = 52 },
        Team = Usual.Team with { Name = new string('*', 50) },
        Words = new WelcomeWords(
            new string('*', WelcomeWords.LongestLine),
            new string('*', WelcomeWords.LongestSteps),
            new string('*', WelcomeWords.LongestLine)),
        People = [.. Enumerable.Range(1, 40).Select(number => Person(number, new string('*', 32), (CrewRole)(number % 3)))],
    };

    [Test]
    public void The_longest_names_and_words_fit_into_Discords_limits() => Assert.That(
        DiscordLimits.Complaints(WelcomeMessages.Post(Longest))
            .Concat(DiscordLimits.Complaints(WelcomePreview.Show(Longest, new WelcomePlace(2, 7), 25, WelcomePreview.HasChanged))),
        Is.Empty);

    [Test]
    public void The_usual_words_fit_into_their_fields() => Assert.That(
        new[] { UsualWords.Hello.Length, UsualWords.Asking.Length, UsualWords.Steps.Length },
        Is.All.LessThanOrEqualTo(WelcomeWords.LongestLine));

    [Test]
    public void Usual_words_read_as_they_are_written() => Assert.That(
        WelcomeMessages.Post(Usual).Text(),
        Does.Contain(UsualWords.Hello).And.Contain(UsualWords.Steps.ReplaceLineEndings("\n")).And.Contain(UsualWords.Asking));

    [Test]
    public void Whatever_a_reader_would_see_changes_the_fingerprint() => Assert.That(
        new[]
        {
            Usual,
            Usual with { Words = Usual.Words with { Hello = "Hi" } },
            Usual with { Words = Usual.Words with { Steps = "Hi" } },
            Usual with { Words = Usual.Words with { Asking = "Hi" } },
            Usual with { Standup = null },
            Usual with { Team = Usual.Team with { Name = "Mars" } },
            Usual with { Team = Usual.Team with { Place = null } },
            Usual with { Team = Usual.Team with { ChannelId = new Snowflake(5) } },
            Usual with { Team = Usual.Team with { StandupTime = new LocalTime(19, 0) } },
            Usual with { People = [Usual.People[0]] },
            Usual with { People = [Usual.People[0] with { DisplayName = "Ada L." }, Usual.People[1]] },
            Usual with { People = [Usual.People[0] with { Role = CrewRole.Captain }, Usual.People[1]] },
        }.Select(welcome => welcome.Fingerprint),
        Is.Unique);

    [Test]
    public void A_team_without_a_stand_up_left_says_so() =>
        Assert.That(WelcomeMessages.Post(Usual with { Standup = null }).Text(), Does.Contain("There is no stand-up left to come"));

    [Test]
    public void Captains_alone_are_nobody_to_welcome() =>
        Assert.That((Usual with { People = [Person(3, "Maya", CrewRole.Captain)] }).HasPeople, Is.False);

    private static WelcomedPerson Person(int number, string name, CrewRole role) =>
        new() { CrewId = new CrewId(number), DisplayName = name, Role = role };
}
