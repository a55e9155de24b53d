using System.Text.RegularExpressions;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Standups.Briefs;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using FsCheck;
using NodaTime;

namespace DjangonautBot.Tests.Features.Standups.Briefs;

/// <summary>For any number and length of check-ins, the brief is one valid message that can be read in a minute.</summary>
internal sealed partial class BriefPageTests
{
    // At six and a half characters a word and 290 words a minute; links are not read.
    private const int AMinute = 1900;

    private static readonly Cohort Cohort = new()
    {
        CohortId = new CohortId(long.MaxValue),
        GuildId = new Snowflake(ulong.MaxValue),
        Name = "Session 6",
        StartsOn = new LocalDate(2026, 3, 2),
        TimeZone = DateTimeZone.Utc,
        Weeks = 8,
    };

    [Rule]
    public void Whatever_people_write_makes_a_message_that_Discord_takes(
        WrittenText name, WrittenText text, NonNegativeInt stuck, NonNegativeInt other, bool isPrivate)
    {
        var point = Point(name.Text, text.Text, isPrivate);

        var brief = BriefMessages.Whole(Brief(point, stuck.Get % 30, other.Get % 30, new string('*', Team.LongestName)));

        Assert.That(DiscordLimits.Complaints(brief), Is.Empty);
    }

    [Test]
    public void Eight_people_with_two_thousand_characters_each_are_all_quoted_and_linked()
    {
        var brief = BriefMessages.Whole(Brief(Point("Ada Lovelace", Sentences(2000)), 8, 8, "Pluto"));

        Assert.That(DiscordLimits.Complaints(brief), Is.Empty);
        Assert.That(
            Between(brief, "**🧩", "**🙋").Split("https://discord.com/channels/"), Has.Length.EqualTo(1 + 8), "who is stuck is linked");
        Assert.That(brief.Text(), Does.Contain(". …"), "cut at the end of a sentence");
        Assert.That(
            Heading().Matches(brief.Text()).Select(heading => heading.Groups[1].Value),
            Is.EqualTo(["🧩", "🙋", "📌", "🎉", "👋", "🗣", "🎯"]));
    }

    [Test]
    public void In_a_week_that_does_not_look_at_goals_it_reads_in_a_minute()
    {
        var brief = BriefMessages.Whole(Brief(Point("Ada Lovelace", Sentences(2000)), 8, 8, "Pluto") with { Goals = [], Note = null });

        Assert.That(Link().Replace(brief.Text(), "]"), Has.Length.LessThan(AMinute));
    }

    [Test]
    public void A_note_is_read_as_a_whole()
    {
        var note = new HandoverNote { Text = Sentences(HandoverNote.Longest / 2), WrittenBy = "Grace" };

        var brief = BriefMessages.Whole(Brief(Point("Ada", "A word."), 1, 0, "Pluto") with { Note = note });

        Assert.That(brief.Texts(), Has.One.EqualTo($"📝 From last time, by Grace: {note.Text}"));
    }

    [Test]
    public void The_longest_names_leave_room_for_all_who_are_stuck()
    {
        var brief = BriefMessages.Whole(Brief(Point(new string('*', 32), new string('*', 2000)), 8, 8, new string('*', Team.LongestName)));

        Assert.That(DiscordLimits.Complaints(brief), Is.Empty);
        Assert.That(Between(brief, "**🧩", "**🙋").Split("https://discord.com/channels/"), Has.Length.EqualTo(1 + 8));
    }

    [Test]
    public void A_stuck_point_that_is_asked_as_a_question_stands_there_once()
    {
        var point = Point("Ada", "What is a migration?");

        var brief = BriefMessages.Whole(Brief(point, 0, 0, "Pluto") with { Note = null, Stuck = [point], Questions = [point] });

        Assert.That(brief.Texts(), Has.One.Contains("migration"));
        Assert.That(brief.Text(), Does.Not.Contain("**🧩"));
    }

    [TestCase(8, new[] { 1, 4, 8 })]
    [TestCase(6, new[] { 1, 3, 6 })]
    [TestCase(1, new[] { 1 })]
    public void Goals_are_looked_at_at_the_beginning_in_the_middle_and_at_the_end(int weeks, int[] looking) =>
        Assert.That(Enumerable.Range(1, weeks).Where(week => BriefReader.LooksAtGoals(week, weeks)), Is.EqualTo(looking));

    private static string Between(OutgoingMessage brief, string first, string next) => brief.Text().Split(first)[1].Split(next)[0];

    private static StandupBrief Brief(BriefItem point, int stuck, int other, string team)
    {
        var others = Enumerable.Repeat(point, other).ToList();
        return new StandupBrief
        {
            Cohort = Cohort,
            Team = new Team
            {
                TeamId = new TeamId(long.MaxValue),
                CohortId = Cohort.CohortId,
                Name = team,
                ChannelId = new Snowflake(1),
                StandupDay = IsoDayOfWeek.Thursday,
                StandupTime = new LocalTime(18, 0),
                Minutes = 45,
            },
            Week = 4,
            At = Cohort.Calendar.Start(4),
            Facilitator = null,
            Visibility = Visibility.Guides,
            IsForFacilitator = true,
            HasNext = true,
            Note = new HandoverNote { Text = point.Text, WrittenBy = point.Name },
            CheckedIn = 8,
            Djangonauts = 8,
            Withheld = 0,
            // None of them is a question too.
            Stuck = [.. Enumerable.Repeat(point with { Text = $"{point.Text}!" }, stuck)],
            Questions = [.. others.Select(each => each with { Since = Cohort.Calendar.Start(1) })],
            OpenBefore = others,
            Wins = others,
            Silent = [.. others.Select(each => each.Name!)],
            Goals = others,
            Order = [.. others.Select(each => each.Name!)],
        };
    }

    private static BriefItem Point(string name, string text, bool isPrivate = false) => new(name, text)
    {
        ChannelId = new Snowflake(ulong.MaxValue),
        MessageId = new Snowflake(ulong.MaxValue),
        IsPrivate = isPrivate,
    };

    private static string Sentences(int length) => string.Concat(Enumerable.Repeat("I read a page of it. ", length))[..length].TrimEnd();

    [GeneratedRegex(@"^\*\*(\p{Cs}+)", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(https[^)]*\)")]
    private static partial Regex Link();
}
