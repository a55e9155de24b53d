using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Crew.Import.Reading;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Tests.Features.Crew.Import.Reading;

/// <summary>The cells of a file, damaged ones among them. Each row that cannot be read is named.</summary>
internal sealed class RosterReaderTests
{
    private const string Id = "80351110224678912";

    private static readonly Team Pluto = new()
    {
        TeamId = new TeamId(1),
        CohortId = new CohortId(1),
        Name = "Pluto",
        ChannelId = new Snowflake(5),
        StandupDay = IsoDayOfWeek.Thursday,
        StandupTime = new LocalTime(18, 0),
        Minutes = 45,
    };

    private static readonly Channel[] Channels =
    [
        new(new Snowflake(111111111111111111), ChannelType.Text, "team-mars"),
        new(new Snowflake(222222222222222222), ChannelType.Text, "chat"),
        new(new Snowflake(333333333333333333), ChannelType.Text, "chat"),
        new(new Snowflake(444444444444444444), ChannelType.Voice, "team-mars"),
    ];

    [TestCase(Id)]
    [TestCase("=\"" + Id + "\"")]
    [TestCase("'" + Id)]
    [TestCase("<@" + Id + ">")]
    [TestCase("<@!" + Id + ">")]
    [TestCase(" " + Id + "\u00A0")]
    public void An_id_is_read_as_text(string cell) => Assert.That(ReadId(cell), Is.EqualTo(new Snowflake(80351110224678912)));

    [TestCase("8.0351110224678912E+16")]
    [TestCase("8,03511E+16")]
    [TestCase("8E16")]
    [TestCase("1.2e+18")]
    public void An_id_that_was_shortened_is_refused_by_row(string cell) =>
        Assert.That(
            Problems(cell).Single(), Is.EqualTo((2, ReadingMessages.IdShortened(cell))));

    [TestCase("ada")]
    [TestCase("12345")]
    [TestCase("80351110224678912.0")]
    [TestCase("80,351,110,224,678,912")]
    [TestCase("-80351110224678912")]
    public void What_is_no_id_is_refused_by_row(string cell) =>
        Assert.That(Problems(cell).Single(), Is.EqualTo((2, ReadingMessages.NoId(cell))));

    [TestCase("djangonaut", CrewRole.Djangonaut)]
    [TestCase("NAVIGATORS", CrewRole.Navigator)]
    [TestCase(" Captain ", CrewRole.Captain)]
    public void A_role_is_read_in_any_case(string cell, CrewRole role) =>
        Assert.That(Read($"team,role,name\nPluto,{cell},Ada").Rows.Single().Role, Is.EqualTo(role));

    [TestCase("Pluto,,Ada", "The role is empty.")]
    [TestCase("Pluto,Mentor,Ada", "I do not know the role “Mentor”.")]
    [TestCase(",Djangonaut,Ada", "A Djangonaut has a team, and the row names none.")]
    [TestCase("Pluto,Djangonaut,", "There is neither a name nor a Discord id.")]
    public void A_row_that_lacks_something_says_so(string row, string words) =>
        Assert.That(
            Read($"team,role,name\n{row}").Problems.Single(), Has.Property("Row").EqualTo(2).And.Property("Words").StartsWith(words));

    [Test]
    public void Every_row_with_a_problem_is_named() =>
        Assert.That(
            Read("team,role,discord id\nPluto,Mentor,1E+17\nPluto,Djangonaut,<@80351110224678912>\nPluto,Djangonaut,x").Problems
                .Select(problem => problem.Row),
            Is.EqualTo([2, 2, 4]));

    [Test]
    public void A_Captain_of_the_whole_cohort_needs_no_team() =>
        Assert.That(Read("team,role,name\n,Captain,Maya").Rows, Is.EqualTo([new FileRow(2, null, CrewRole.Captain, "Maya", null)]));

    [TestCase("#team-mars")]
    [TestCase("Team-Mars")]
    [TestCase("<#111111111111111111>")]
    [TestCase("=\"111111111111111111\"")]
    public void A_new_team_has_its_channel_day_and_time(string channel) =>
        Assert.That(
            ReadTeams($"Mars,Navigator,Ada,tue,18:00:00,{channel}"),
            Is.EqualTo([
                new FileTeam
                {
                    Name = "Mars",
                    ChannelId = new Snowflake(111111111111111111),
                    StandupDay = IsoDayOfWeek.Tuesday,
                    StandupTime = new LocalTime(18, 0),
                },
            ]));

    [Test]
    public void One_row_of_a_team_is_enough_for_what_is_said_about_it() =>
        Assert.That(
            ReadTeams("Mars,Navigator,Ada,,6 pm,", "mars,Djangonaut,Bilal,Friday,,").Single(),
            Is.EqualTo(new FileTeam { Name = "Mars", StandupDay = IsoDayOfWeek.Friday, StandupTime = new LocalTime(18, 0) }));

    [TestCase("Mars,Navigator,Ada,Someday,18:00,", "I cannot read “Someday” as a day of the week.")]
    [TestCase("Mars,Navigator,Ada,Friday,0.75,", "I cannot read “0.75” as a time.")]
    [TestCase("Mars,Navigator,Ada,Friday,3:00,", "🌙 3:00 is at night")]
    [TestCase("Mars,Navigator,Ada,Friday,18:00,#nowhere", "I find no text channel “\\#nowhere”")]
    [TestCase("Mars,Navigator,Ada,Friday,18:00,chat", "Several channels are called “chat”.")]
    [TestCase("An endless name of a team that goes on and on and on,Navigator,Ada,,,", "The team's name")]
    public void What_is_said_about_a_new_team_has_to_be_clear(string row, string words) =>
        Assert.That(Read($"team,role,name,day,time,channel\n{row}").Problems.Single().Words, Does.StartWith(words));

    [Test]
    public void Rows_that_contradict_each_other_are_named() =>
        Assert.That(
            Read("team,role,name,day\nMars,Navigator,Ada,Friday\nMars,Djangonaut,Bilal,Monday").Problems,
            Is.EqualTo([new RowProblem(3, ReadingMessages.Contradicts("Mars"))]));

    [Test]
    public void A_team_that_is_there_keeps_its_name_and_may_have_lost_its_channel() =>
        Assert.That(
            ReadTeams("PLUTO,Navigator,Ada,,3:00,#gone").Single(),
            Is.EqualTo(new FileTeam { Name = "Pluto", StandupTime = new LocalTime(3, 0) }));

    [Test]
    public void A_row_of_a_team_alone_is_about_nobody() =>
        Assert.That(Read("team,role,name,day\nPluto,,,Thursday"), Has.Property("Rows").Empty.And.Property("Problems").Empty);

    private static Snowflake? ReadId(string cell) => ReadWithId(cell).Rows.Single().UserId;

    private static IEnumerable<(int Row, string Words)> Problems(string cell) =>
        ReadWithId(cell).Problems.Select(problem => (problem.Row!.Value, problem.Words));

    private static RosterFile ReadWithId(string cell) => Read($"team,role,discord id\nPluto,Djangonaut,\"{Quoted(cell)}\"");

    private static IReadOnlyList<FileTeam> ReadTeams(params string[] rows) =>
        Read($"team,role,name,day,time,channel\n{string.Join('\n', rows)}").Teams;

    private static string Quoted(string cell) => cell.Replace("\"", "\"\"", StringComparison.Ordinal);

    private static RosterFile Read(string text)
    {
        Assert.That(Sheet.TryRead(text, out var sheet, out var problem), Is.True, problem);
        return new RosterReader([Pluto], Channels, DateTimeZoneProviders.Tzdb["Europe/Amsterdam"]).Read(sheet!);
    }
}
