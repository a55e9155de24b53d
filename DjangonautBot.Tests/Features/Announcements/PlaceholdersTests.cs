using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Announcements.WeeklyTexts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Tests.Features.Announcements;

/// <summary>Words in braces in the text of an opening.</summary>
internal sealed class PlaceholdersTests
{
    private static readonly Team Team = new()
    {
        TeamId = new TeamId(1),
        CohortId = new CohortId(1),
        Name = "*{week}*",
        ChannelId = new Snowflake(1),
        StandupDay = IsoDayOfWeek.Thursday,
        StandupTime = new LocalTime(18, 0),
        Minutes = 45,
    };

    [TestCase("{week} of {WEEK}, {{ week }}", "3 of 3, 3")]
    [TestCase("{team}", @"\*{week}\*", TestName = "A name is plain text, and braces in it stay")]
    [TestCase("{standup}", "(no stand-up in this week)")]
    [TestCase("{facilitator}", "(nobody yet)")]
    [TestCase("{ \"a\": 1 } {} {two words}", "{ \"a\": 1 } {} {two words}")]
    public void They_become_values(string text, string filled) =>
        Assert.That(Placeholders.Fill(text, new OpeningValues(3, Team, Standup: null)), Is.EqualTo(filled));

    [TestCase("{week} {team} {standup} {facilitator}", new string[0])]
    [TestCase("{name}, {{ name }}, {name}", new[] { "{name}", "{{ name }}" })]
    public void Unknown_ones_are_found_as_they_were_written(string text, string[] unknown) =>
        Assert.That(Placeholders.FindUnknown(text), Is.EqualTo(unknown));
}
