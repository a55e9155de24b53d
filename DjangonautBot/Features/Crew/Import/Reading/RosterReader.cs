using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Crew.Import.Reading;

/// <summary>Reads the rows of a file, and names every row that cannot be read.</summary>
/// <param name="teams">The cohort's teams.</param>
/// <param name="channels">The server's channels.</param>
/// <param name="zone">The cohort's time zone, in which a new team's stand-up at night is asked about.</param>
internal sealed class RosterReader(IReadOnlyList<Team> teams, IReadOnlyList<Channel> channels, DateTimeZone zone)
{
    private readonly List<FileRow> _rows = [];
    private readonly List<FileTeam> _teams = [];
    private readonly List<RowProblem> _problems = [];

    public RosterFile Read(Sheet sheet)
    {
        foreach (var row in sheet.Rows)
        {
            var cells = new RowCells(sheet.Header, row);
            var read = Read(cells, row.Number);
            _problems.AddRange(cells.Problems);
            if (read is not null && cells.Problems.Count == 0)
            {
                _rows.Add(read);
            }
        }

        return new RosterFile(_rows, _teams, _problems);
    }

    private FileRow? Read(RowCells cells, int number)
    {
        var team = ReadTeam(cells);
        var name = ShownName.Typed(cells.Text(ImportColumn.Name));
        var hasId = cells.Text(ImportColumn.DiscordId).Length > 0;
        if (team is not null && name.Length == 0 && !hasId && cells.Text(ImportColumn.Role).Length == 0)
        {
            return null;
        }

        var userId = cells.ReadId();
        if (name.Length == 0 && !hasId)
        {
            cells.Complain(ReadingMessages.NobodyNamed);
        }

        if (cells.ReadRole() is not { } role)
        {
            return null;
        }

        if (team is null && role != CrewRole.Captain)
        {
            cells.Complain(ReadingMessages.TeamNeeded(role));
        }

        return new FileRow(number, team, role, name.Length == 0 ? null : name, userId);
    }

    // A team that there is keeps its name, however the file writes it.
    private string? ReadTeam(RowCells cells)
    {
        var typed = ShownName.Typed(cells.Text(ImportColumn.Team));
        if (typed.Length == 0)
        {
            return null;
        }

        if (Excerpt.Length(typed) > Team.LongestName)
        {
            cells.Complain(ReadingMessages.NameTooLong(typed));
            return typed;
        }

        var existing = Find(typed) ?? Find(cells.Visible(ImportColumn.Team));
        var named = new FileTeam
        {
            Name = existing?.Name ?? typed,
            ChannelId = cells.ReadChannel(channels, isNew: existing is null),
            StandupDay = cells.ReadDay(),
            StandupTime = cells.ReadTime(zone, isNew: existing is null),
        };
        return Add(named, cells).Name;
    }

    private Team? Find(string name) => teams.FirstOrDefault(team => team.IsCalled(name));

    private FileTeam Add(FileTeam named, RowCells cells)
    {
        var index = _teams.FindIndex(team => Team.AreAlike(team.Name, named.Name));
        if (index < 0)
        {
            _teams.Add(named);
            return named;
        }

        if (_teams[index].Merge(named) is not { } merged)
        {
            cells.Complain(ReadingMessages.Contradicts(named.Name));
            return _teams[index];
        }

        return _teams[index] = merged;
    }
}
