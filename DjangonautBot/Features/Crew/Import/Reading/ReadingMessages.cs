using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Crew.Import.Reading;

/// <summary>Texts about what cannot be read in a file.</summary>
internal static class ReadingMessages
{
    public const string RoleNeeded = "The role is empty. Please write Djangonaut, Navigator or Captain.";

    public const string NobodyNamed = "There is neither a name nor a Discord id. Please fill in one of them.";

    public static string TooManyRows { get; } =
        $"This file has more than {Sheet.MostRows} rows, and I take {Sheet.MostRows} at once. Please split it by teams.";

    private const int LongestQuote = 80;
    private const int LongestList = 300;

    public static string ColumnsNeeded(IReadOnlyList<string> found) =>
        "The first row needs the columns `team`, `role`, and `name` or `discord id`, in any order. "
        + $"I read {Excerpt.Of(string.Join(" · ", found.Select(Quote)), LongestList)}.";

    public static string ColumnTwice(string column) =>
        $"Two columns are called {Quote(column)}, and I would have to guess which one counts. Please rename or delete one of them.";

    public static string ColumnsCompete(IReadOnlyList<string> columns) =>
        $"{string.Join(" and ", columns.Select(Quote))} mean the same to me. Please rename or delete one of them.";

    public static string QuoteNotClosed(int row) =>
        $"The file breaks off in row {row}: a quotation mark opens there and never closes. Please save it as CSV once more.";

    public static string TeamNeeded(CrewRole role) => $"A {role} has a team, and the row names none. Please fill it in.";

    public static string UnknownRole(string typed) =>
        $"I do not know the role {Quote(typed)}. Please write Djangonaut, Navigator or Captain, one in each row.";

    public static string NameTooLong(string typed) =>
        $"The team's name {Quote(typed)} is too long. A name has at most {Team.LongestName} characters.";

    public static string Contradicts(string team) =>
        $"Another row says something else about the day, time or channel of *{Markdown.Escape(team)}*. Please make them the same.";

    public static string IdShortened(string typed) =>
        $"The spreadsheet shortened the Discord id to {Quote(typed)}, and its last digits are gone. Please make the column text "
        + "(*Format* → *Text*), fill in the id again, or leave it empty and give the name.";

    public static string NoId(string typed) =>
        $"{Quote(typed)} is no Discord id: that is a number of 17 to 20 digits, or a mention such as `<@80351110224678912>`.";

    public static string UnknownChannel(string typed) =>
        $"I find no text channel {Quote(typed)} that I can see. Please write its name, such as `#team-pluto`.";

    public static string SeveralChannels(string typed) =>
        $"Several channels are called {Quote(typed)}. Please give the channel's id: right-click it and choose *Copy Channel ID*.";

    public static string UnknownDay(string typed) => $"I cannot read {Quote(typed)} as a day of the week. Please write it as `Thursday`.";

    public static string UnknownTime(string typed) => $"I cannot read {Quote(typed)} as a time. Please write it as `18:00` or `6 pm`.";

    private static string Quote(string text) => Markdown.Quote(Excerpt.Of(text, LongestQuote));
}
