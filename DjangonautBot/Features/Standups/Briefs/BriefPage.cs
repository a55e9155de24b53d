using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>
/// Brief on one page, readable in a minute: the more people wrote, the shorter each quote. The most important comes first with room of its
/// own; everything else shares the rest of Discord's limits.
/// </summary>
internal sealed class BriefPage(string title, StandupBrief brief)
{
    private const int LongestName = 24;
    private const int LongestStuck = 2000;

    // A note is shown as long as its author wrote it, and most of it even if every character has to be escaped.
    private const int LongestNote = 1500;

    // A shorter field would say nothing.
    private const int ShortestField = 100;

    // Characters quoted of one point, and of all points together if there are many.
    private const int LeastQuoted = 60;
    private const int MostQuoted = 240;
    private const int MuchTogether = 480;
    private const int LittleTogether = 240;
    private const int MostQuestions = 3;
    private const int MostOpenBefore = 2;
    private const int MostWins = 4;

    private readonly IReadOnlyList<BriefItem> _questions = [.. brief.Questions.Take(MostQuestions)];
    private readonly IReadOnlyList<BriefItem> _openBefore = [.. brief.OpenBefore.TakeLast(MostOpenBefore)];
    private readonly IReadOnlyList<BriefItem> _wins = [.. brief.Wins.Take(MostWins)];

    public Embed Write(int color)
    {
        var description = Description();
        var room = Embed.MaxTotalLength - Excerpt.Length(title) - Excerpt.Length(description);
        return new Embed(title, description, color, Fields(room));
    }

    private string Description()
    {
        string?[] parts = [Note(), When(), CheckedIn(), Stuck(), Legend()];
        return string.Join('\n', parts.OfType<string>());
    }

    private string? Note() => brief.Note is { } note
        ? $"📝 From last time{(note.WrittenBy is { } author ? $", by {Name(author)}" : "")}: {Quote(note.Text, LongestNote)}"
        : null;

    private string When() => $"🗓️ {Dates.Timestamp(brief.At)}; " + brief switch
    {
        { IsForFacilitator: true } => "you lead it.",
        { Facilitator: { } facilitator } => $"<@{facilitator.UserId}> leads it.",
        _ => "nobody leads it yet.",
    };

    private string CheckedIn()
    {
        var count = $"{ProgressBar.Of(brief.CheckedIn, brief.Djangonauts)} {brief.CheckedIn} of {brief.Djangonauts} checked in";
        return brief switch
        {
            { Withheld: 0 } => $"{count}.",
            { Visibility: Visibility.Others } => $"{count}; what they wrote is for their team.",
            _ => $"{count}, {brief.Withheld} of them for their own Navigators only.",
        };
    }

    // A text that waits as a question is listed there only.
    private string? Stuck()
    {
        var points = brief.Stuck.Where(point => !_questions.Any(question => question.Text == point.Text)).ToList();
        return points.Count > 0 ? $"\n**🧩 Stuck**\n{AsManyAsFit.Join(Lines(points, MuchTogether), "\n", LongestStuck)}"
            : brief is { CheckedIn: > 0, Withheld: 0, Stuck.Count: 0 } ? "🌱 Nobody wrote that they are stuck."
            : null;
    }

    private string? Legend() =>
        new[] { brief.Stuck, _questions, _openBefore, _wins }.SelectMany(points => points).Any(point => point.IsPrivate)
            ? "-# 🔒 was not written for the whole team: please do not read it out."
            : null;

    private List<EmbedField> Fields(int room)
    {
        (string Name, IEnumerable<string> Lines, string Separator)[] sections =
        [
            (
                "🙋 Open questions, oldest first",
                [.. Lines(_questions, LittleTogether), .. More(brief.Questions.Count - MostQuestions)],
                "\n"),
            ("📌 Open last time", [.. Lines(_openBefore, LittleTogether), .. More(brief.OpenBefore.Count - MostOpenBefore)], "\n"),
            ("🎉 To celebrate", [.. Lines(_wins, LittleTogether), .. More(brief.Wins.Count - MostWins)], "\n"),
            ("👋 It has been a while: a warm hello might do them good", brief.Silent.Select(Name), " · "),
            ("🗣️ Somebody else begins each week, for example", brief.Order.Select(Name), " → "),
            ("🎯 What they would like to reach", Lines(brief.Goals, MuchTogether), "\n"),
        ];
        var fields = new List<EmbedField>();
        foreach (var (name, lines, separator) in sections)
        {
            var limit = Math.Min(EmbedField.MaxValueLength, room - Excerpt.Length(name));
            if (limit >= ShortestField && AsManyAsFit.Join(lines, separator, limit) is { Length: > 0 } value)
            {
                fields.Add(new EmbedField(name, value));
                room -= Excerpt.Length(name) + Excerpt.Length(value);
            }
        }

        return fields;
    }

    private static IEnumerable<string> More(int count) => count > 0 ? [$"… and {count} more"] : [];

    private IEnumerable<string> Lines(IReadOnlyList<BriefItem> points, int together)
    {
        var limit = Math.Clamp(together / Math.Max(1, points.Count), LeastQuoted, MostQuoted);
        return points.Select(point => Line(point, limit));
    }

    private string Line(BriefItem point, int limit)
    {
        var name = Name(point.Name ?? "Somebody");
        var who = point is { ChannelId: { } channelId, MessageId: { } messageId }
            ? $"[{name}]({MessageLink.Of(brief.Cohort.GuildId, channelId, messageId)})"
            : $"**{name}**";
        var since = point.Since is { } asked ? $" · {Dates.Ago(asked)}" : "";
        return $"{(point.IsPrivate ? "🔒 " : "")}{who}{since}: {Quote(point.Text, limit)}";
    }

    private string Quote(string text, int limit) => DiscordText.Line(text, brief.Team.TrackerUrl, limit);

    private static string Name(string name) => Markdown.Escape(Excerpt.Of(name, LongestName));
}
