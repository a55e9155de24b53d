using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Crew.Import;
using DjangonautBot.Features.Crew.Import.Finding;
using DjangonautBot.Features.Crew.Import.Planning;
using DjangonautBot.Features.Crew.Import.Reading;
using DjangonautBot.Features.Crew.Lists;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Features.Cohorts;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Crew.Import;

/// <summary>Previews fit into a message of Discord's, however large the file is.</summary>
internal sealed class ImportPreviewTests
{
    private const ulong FirstUser = 80351110224678912;

    private static readonly string LongName = new('W', 80);

    [TestCase(PersonState.Found)]
    [TestCase(PersonState.Several)]
    [TestCase(PersonState.Absent)]
    public void The_largest_file_fits_with_its_list_in_a_file(object state)
    {
        var rows = Enumerable.Range(0, Sheet.MostRows).Select(index => Row(index, (PersonState)state)).ToList();
        var candidates = Enumerable.Range(0, PersonFinder.MostCandidates)
            .Select(index => new Candidate { RowNumber = 2, UserId = new Snowflake(FirstUser + (ulong)index), DisplayName = LongName })
            .ToList();
        var draft = new ImportDraft(1, rows, candidates, [.. rows.Select(row => row.Team!).Distinct().Select(TeamOf)]);
        var plan = new ImportPlanner(new CrewState([], [.. Enumerable.Range(1000, 300).Select(Held)]), _ => null).Plan(draft);

        var cohort = SampleCohorts.Cohort(1, new LocalDate(2026, 3, 2));
        var shown = ImportPreview.Ask(cohort, new ImportOutcome.ToConfirm(draft, plan, IsOutdated: true));
        var done = ImportPreview.Done(cohort, plan, [LongName, LongName], []);

        Assert.That(DiscordLimits.Complaints(shown).Concat(DiscordLimits.Complaints(done)), Is.Empty);
        Assert.That(shown.Files!.Single().FileName, Is.EqualTo("import.txt"));
    }

    [Test]
    public void Many_problems_fit_too() =>
        Assert.That(
            DiscordLimits.Complaints(ImportMessages.Problems(
                [.. Enumerable.Range(2, Sheet.MostRows).Select(row => new RowProblem(row, ReadingMessages.IdShortened("1.2E+18")))])),
            Is.Empty);

    [Test]
    public void Nothing_that_stands_in_the_file_can_mention_anybody()
    {
        var row = Row(0, PersonState.Absent) with { Name = "@everyone <@&1>", Team = "@here" };
        var draft = new ImportDraft(1, [row], [], [TeamOf("@here")]);
        var plan = new ImportPlanner(new CrewState([], []), _ => null).Plan(draft);

        var json = DiscordLimits.Json(ImportPreview.Ask(
            SampleCohorts.Cohort(1, new LocalDate(2026, 3, 2)), new ImportOutcome.ToConfirm(draft, plan)));

        Assert.That(json, Does.Not.Contain(" @everyone").And.Not.Contain("<@&").And.Not.Contain("*@here"));
    }

    private static ImportRow Row(int index, PersonState state) => new()
    {
        RowNumber = index + 2,
        Team = $"{index / 8} {LongName[..40]}",
        Role = index % 8 < 2 ? CrewRole.Navigator : CrewRole.Djangonaut,
        Name = $"{index} {LongName}",
        UserId = new Snowflake(FirstUser + (ulong)index),
        DisplayName = state == PersonState.Found ? LongName : null,
        State = state,
    };

    private static FileTeam TeamOf(string name) => new()
    {
        Name = name,
        ChannelId = new Snowflake(600000000000000000),
        StandupDay = IsoDayOfWeek.Friday,
        StandupTime = new LocalTime(18, 0),
    };

    private static RoleHolder Held(int index) => new()
    {
        CrewId = new CrewId(index),
        UserId = new Snowflake(FirstUser + (ulong)index),
        DisplayName = ShownName.Of(LongName),
        Role = CrewRole.Captain,
    };
}
