using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Personal;

namespace DjangonautBot.Features.Me.OwnData;

/// <summary>Shows a person their own weeks, to themselves alone. Weeks without data are left out.</summary>
internal sealed class OwnHistory(Database database, IEnumerable<IPersonalData> data)
{
    private const int LongestLine = 100;

    /// <summary>Creates the message; null if nothing is stored yet.</summary>
    public OutgoingMessage? Show(DataOwner owner)
    {
        var parts = data.OrderBy(part => part.Position);
        var moments = database.Read(connection => parts.SelectMany(part => part.Recall(connection, owner)).ToList());
        var weeks = moments.GroupBy(moment => moment.Week).OrderBy(week => week.Key ?? -1).ToList();
        return weeks.Count == 0
            ? null
            : Listing.Of(
                "📖 Your weeks",
                weeks.Select(week => string.Join('\n', week.Select(Line).Prepend($"**{Title(week.Key)}**"))),
                () => string.Join("\n\n", weeks.Select(week => string.Join('\n', week.Select(PlainLine).Prepend(Title(week.Key))))),
                "my-weeks.txt");
    }

    private static string Title(int? week) => week is { } number ? $"Week {number}" : "The whole program";

    private static string Line(PersonalMoment moment)
    {
        var text = $"{moment.Sign} {Markdown.Escape(Excerpt.Of(moment.Text, LongestLine))}";
        return moment.Link is { } link ? $"{text} · [see it]({link})" : text;
    }

    private static string PlainLine(PersonalMoment moment) =>
        moment.Link is { } link ? $"{moment.Sign} {moment.Text}\n   {link}" : $"{moment.Sign} {moment.Text}";
}
