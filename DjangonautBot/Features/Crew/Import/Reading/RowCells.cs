using System.Text.RegularExpressions;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Interactions.Text.Folding;
using NodaTime;

namespace DjangonautBot.Features.Crew.Import.Reading;

/// <summary>Reads the cells of one row. Each that cannot be read is a problem of the row, and null.</summary>
internal sealed partial class RowCells(ImportHeader header, SheetRow row)
{
    private const int ShortestDay = 3;

    private readonly List<RowProblem> _problems = [];

    public IReadOnlyList<RowProblem> Problems => _problems;

    public void Complain(string words) => _problems.Add(new RowProblem(row.Number, words));

    public string Text(ImportColumn column) => CellText.Of(Raw(column));

    /// <summary>Gets a cell with its apostrophe, which can belong to a name.</summary>
    public string Visible(ImportColumn column) => CellText.Visible(Raw(column));

    /// <summary>Reads a person's id: digits, or a mention. Null also for an empty cell.</summary>
    public Snowflake? ReadId()
    {
        var text = Text(ImportColumn.DiscordId);
        if (text.Length > 0 && ParseId(text) is not { } id)
        {
            Complain(Shortened().IsMatch(text) ? ReadingMessages.IdShortened(text) : ReadingMessages.NoId(text));
        }

        return ParseId(text);
    }

    public CrewRole? ReadRole()
    {
        var text = Text(ImportColumn.Role);
        CrewRole? role = FoldedText.Of(text).TrimEnd('s') switch
        {
            "djangonaut" => CrewRole.Djangonaut,
            "navigator" => CrewRole.Navigator,
            "captain" => CrewRole.Captain,
            _ => null,
        };
        if (role is null)
        {
            Complain(text.Length == 0 ? ReadingMessages.RoleNeeded : ReadingMessages.UnknownRole(text));
        }

        return role;
    }

    /// <summary>Reads the channel of a team. What cannot be found matters for a new team only.</summary>
    public Snowflake? ReadChannel(IEnumerable<Channel> channels, bool isNew)
    {
        var text = Text(ImportColumn.Channel);
        if (text.Length == 0)
        {
            return null;
        }

        var id = ParseId(text);
        var found = channels
            .Where(channel => channel is { Type: ChannelType.Text or ChannelType.Announcement, Name: not null })
            .Where(channel => channel.Id == id || FoldedText.Of(channel.Name!) == FoldedText.Of(text.TrimStart('#')))
            .ToList();
        if (isNew && found.Count != 1)
        {
            Complain(found.Count == 0 ? ReadingMessages.UnknownChannel(text) : ReadingMessages.SeveralChannels(text));
        }

        return found is [var only] ? only.Id : null;
    }

    public IsoDayOfWeek? ReadDay()
    {
        var text = Text(ImportColumn.Day);
        var folded = FoldedText.Of(text).TrimEnd('.');
        if (folded.Length == 0)
        {
            return null;
        }

        var day = Enum.GetValues<IsoDayOfWeek>()
            .Where(each => each != IsoDayOfWeek.None)
            .FirstOrDefault(each => each.ToString().StartsWith(folded, StringComparison.OrdinalIgnoreCase));
        if (folded.Length >= ShortestDay && day != IsoDayOfWeek.None)
        {
            return day;
        }

        Complain(ReadingMessages.UnknownDay(text));
        return null;
    }

    /// <summary>Reads the time of a stand-up. One at night is asked about for a new team only.</summary>
    public LocalTime? ReadTime(DateTimeZone zone, bool isNew)
    {
        // Spreadsheets add seconds to a time.
        var text = Seconds().Replace(Text(ImportColumn.Time), "$1");
        if (text.Length == 0)
        {
            return null;
        }

        var time = TimeOfDay.Parse(text);
        if (time is not { } known)
        {
            Complain(ReadingMessages.UnknownTime(text));
        }
        else if (isNew && NightTime.Ask(text, known, zone) is { } question)
        {
            Complain(question);
        }

        return time;
    }

    private string Raw(ImportColumn column) => header.Cell(row, column);

    private static Snowflake? ParseId(string text) =>
        Id().Match(text) is { Success: true } match && Snowflake.TryParse(match.Groups["id"].Value, out var id) ? id : null;

    // As it is, or as a mention of a person or a channel.
    [GeneratedRegex(@"^(<(@!?|#))?(?<id>\d{15,20})>?$")]
    private static partial Regex Id();

    [GeneratedRegex(@"^\d([.,]\d+)?E\+?\d+$", RegexOptions.IgnoreCase)]
    private static partial Regex Shortened();

    [GeneratedRegex(@"^(\d{1,2}:\d{2}):00\b")]
    private static partial Regex Seconds();
}
