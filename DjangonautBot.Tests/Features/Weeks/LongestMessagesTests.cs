using System.Text;
using System.Text.RegularExpressions;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.CheckIns.Cards;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Crew.Adding;
using DjangonautBot.Features.Teams;
using DjangonautBot.Features.Weeks;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Weeks;

/// <summary>
/// Names and goals of the greatest length, in which every character has to be escaped, still make a message that Discord
/// takes.
/// </summary>
internal sealed class LongestMessagesTests
{
    private static readonly string LongestName = new('*', 50);

    private static readonly Cohort Cohort = new()
    {
        CohortId = new CohortId(1),
        GuildId = new Snowflake(1),
        Name = new string('_', 80),
        Goal = new string('~', 300),
        StartsOn = new LocalDate(2026, 3, 2),
        TimeZone = DateTimeZone.Utc,
        Weeks = 52,
    };

    private static readonly IReadOnlyList<Team> Teams = [.. Enumerable.Range(1, 30).Select(number => new Team
    {
        TeamId = new TeamId(number),
        CohortId = Cohort.CohortId,
        Name = LongestName,
        ChannelId = new Snowflake(ulong.MaxValue),
        StandupDay = IsoDayOfWeek.Thursday,
        StandupTime = new LocalTime(18, 0),
        Minutes = 45,
    })];

    [Test]
    public void A_week_of_many_teams()
    {
        var now = Cohort.Calendar.Start(52);
        var weeks = Teams.Select(team => new TeamWeek(team, now, now, Facilitator: null, CheckedIn: 8, Djangonauts: 8)).ToList();

        Assert.That(
            Excerpt.Length(WeekMessages.Week(Cohort, 52, weeks, now).Content),
            Is.LessThanOrEqualTo(OutgoingMessage.MaxContentLength));
    }

    [Test]
    public void A_team_that_is_not_named() =>
        Assert.That(CrewMessages.WhichTeam(Teams), Has.Length.LessThan(OutgoingMessage.MaxContentLength / 2));

    [Test]
    public void More_teams_than_there_is_room_for_buttons()
    {
        var asked = CrewAdditionMessages.AskForTeam(Cohort.CohortId, CrewRole.Navigator, Teams);

        Assert.That(asked.Components, Has.Count.EqualTo(5));
        Assert.That(asked.Content, Does.Contain("please name it"));
    }

    [Test]
    public void A_team_that_is_not_known() =>
        Assert.That(WeekMessages.NoSuchTeam(LongestName, Teams), Has.Length.LessThan(OutgoingMessage.MaxContentLength / 2));

    [Test]
    public void A_check_in_of_four_full_texts_in_emoji_makes_a_card_within_Discords_limits()
    {
        var text = string.Concat(Enumerable.Repeat("🚀", CheckInDraft.LongestText));
        var checkIn = new CheckIn
        {
            CheckInId = new CheckInId(1),
            TeamId = new TeamId(1),
            TeamChannelId = new Snowflake(1),
            CrewId = new CrewId(1),
            UserId = new Snowflake(1),
            DisplayName = new string('a', 32),
            Week = 52,
            WorkedOn = text,
            NextUp = text,
            Stuck = text,
            Win = text,
            Audience = Audience.Team,
            IsQuiet = false,
            CreatedAt = Instant.FromUtc(2026, 3, 2, 9, 0),
        };

        var card = CheckInCardMessages.Card(Cohort.CohortId, checkIn);

        Assert.That(DiscordLimits.Complaints(card), Is.Empty);
        Assert.That(Encoding.UTF8.GetByteCount(Regex.Unescape(DiscordLimits.Json(card))), Is.LessThan(8_000));
        Assert.That(card.Texts(), Has.Count.EqualTo(5));
    }
}
