using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Crew.Export;
using DjangonautBot.Features.Crew.Import.Finding;
using DjangonautBot.Features.Crew.Import.Planning;
using DjangonautBot.Features.Crew.Import.Reading;
using DjangonautBot.Features.Crew.Lists;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Crew.Import.Planning;

/// <summary>An export, imported again.</summary>
internal sealed class ExportTests
{
    [Rule(Arbitrary = [typeof(Crews)])]
    public void An_export_imported_again_is_no_change(CrewState state)
    {
        var roster = Read(state, CrewExport.Write(state.Teams, state.Held));

        var plan = Plan(state, roster);

        Assert.That(roster.Problems, Is.Empty);
        Assert.That(
            (plan.ChangesNothing, plan.Obstacles.Count, plan.Notes.Count, plan.NotInFile.Count), Is.EqualTo((true, 0, 0, 0)));
        Assert.That(roster.Rows, Has.Count.EqualTo(state.Held.Count));
        Assert.That(roster.Rows.All(row => PersonName.IsOneOf(row.Name!, [NameOf(state, row.UserId!.Value)])), Is.True);
    }

    [Rule(Arbitrary = [typeof(Crews)])]
    public void An_export_imported_into_an_empty_cohort_makes_the_same_teams(CrewState state)
    {
        var empty = new CrewState([], []);

        var plan = Plan(empty, Read(state with { Teams = [] }, CrewExport.Write(state.Teams, state.Held)));

        Assert.That(
            plan.NewTeams.Select(team => (team.Draft.Name, team.Draft.ChannelId, team.Draft.Day, team.Draft.Time)),
            Is.EquivalentTo(state.Teams.Select(team => (team.Name, team.ChannelId, team.StandupDay, team.StandupTime))));
    }

    [Test]
    public void What_spreadsheets_would_change_is_written_as_text()
    {
        var team = Crews.TeamOf("3-4", 0);
        var ada = new RoleHolder
        {
            CrewId = new CrewId(1),
            UserId = new Snowflake(80351110224678912),
            DisplayName = "=Ada",
            Role = CrewRole.Djangonaut,
            TeamId = team.TeamId,
        };

        Assert.That(
            Encoding.UTF8.GetString(CrewExport.Write([team], [ada])),
            Is.EqualTo(
                "\uFEFF\"team\",\"role\",\"name\",\"discord_id\",\"day\",\"time\",\"channel\"\r\n"
                    + "\"=\"\"3-4\"\"\",\"Djangonaut\",\"'=Ada\",\"=\"\"80351110224678912\"\"\",\"Monday\",\"18:00\","
                    + "\"<#600000000000000000>\"\r\n"));
    }

    private static string NameOf(CrewState state, Snowflake userId) => state.Held.First(held => held.UserId == userId).DisplayName;

    private static RosterFile Read(CrewState state, byte[] content)
    {
        Assert.That(FileText.Read(content, out var text), Is.EqualTo(FileKind.Text));
        Assert.That(Sheet.TryRead(text, out var sheet, out var problem), Is.True, problem);
        var channels = Enumerable.Range(0, 4)
            .Select(index => new Channel(Crews.TeamOf("x", index).ChannelId, ChannelType.Text, $"team-{index}"))
            .ToList();
        return new RosterReader(state.Teams, channels, DateTimeZone.Utc).Read(sheet!);
    }

    // Everybody is found, under the name that the crew has.
    private static ImportPlan Plan(CrewState state, RosterFile roster) => new ImportPlanner(state, _ => null).Plan(new ImportDraft(
        1,
        [
            .. roster.Rows.Select(row => new ImportRow
            {
                RowNumber = row.Number,
                Team = row.Team,
                Role = row.Role,
                Name = row.Name,
                UserId = row.UserId,
                DisplayName = row.Name,
                State = PersonState.Found,
            }),
        ],
        [],
        roster.Teams));
}
