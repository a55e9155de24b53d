using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>
/// Brief on one page, readable in a minute: the more people wrote, the shorter each quote. Questions, and people who are stuck, have
/// their action beside them.
/// </summary>
internal sealed class BriefPage(string title, StandupBrief brief)
{
    private const int LongestName = 24;

    // A note is shown as long as its author wrote it, and most of it even if every character has to be escaped.
    private const int LongestNote = 1500;

    // Characters quoted of one point, and of all points together if there are many.
    private const int LeastQuoted = 60;
    private const int MostQuoted = 240;
    private const int MuchTogether = 480;
    private const int LittleTogether = 240;
    private const int LongestList = 1000;
    private const int MostQuestions = 3;
    private const int MostOpenBefore = 2;
    private const int MostWins = 4;

    // A section costs three of a message's components; those who are stuck beyond this share one text.
    private const int MostSections = 8;

    private readonly IReadOnlyList<BriefItem> _questions = [.. brief.Questions.Take(MostQuestions)];
    private readonly IReadOnlyList<BriefItem> _openBefore = [.. brief.OpenBefore.TakeLast(MostOpenBefore)];
    private readonly IReadOnlyList<BriefItem> _wins = [.. brief.Wins.Take(MostWins)];

    // A text that waits as a question is listed there only.
    private readonly IReadOnlyList<BriefItem> _stuck =
        [.. brief.Stuck.Where(point => !brief.Questions.Take(MostQuestions).Any(question => question.Text == point.Text))];

    public IEnumerable<CardPart?> Write() =>
    [
        $"### {title}",
        Note(),
        $"{When()}\n{CheckedIn()}",
        .. Stuck(),
        .. Questions(),
        List("📌 Open last time", [.. Lines(_openBefore, LittleTogether), .. More(brief.OpenBefore.Count - MostOpenBefore)], "\n"),
        List("🎉 To celebrate", [.. Lines(_wins, LittleTogether), .. More(brief.Wins.Count - MostWins)], "\n"),
        List("👋 It has been a while: a warm hello might do them good", [.. brief.Silent.Select(Name)], " · "),
        List("🗣️ Somebody else begins each week, for example", [.. brief.Order.Select(Name)], " → "),
        List("🎯 What they would like to reach", [.. Lines(brief.Goals, MuchTogether)], "\n"),
        Legend(),
    ];

    private CardPart? Note() => brief.Note is { } note
        ? new FittingText(limit =>
            $"📝 From last time{(note.WrittenBy is { } author ? $", by {Name(author)}" : "")}: "
                + Quote(note.Text, Math.Min(limit, LongestNote)))
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

    private IEnumerable<CardPart> Stuck()
    {
        if (_stuck.Count == 0)
        {
            return brief is { CheckedIn: > 0, Withheld: 0, Stuck.Count: 0 } ? ["🌱 Nobody wrote that they are stuck."] : [];
        }

        var beside = MostSections - _questions.Count;
        return
        [
            "**🧩 Stuck**",
            .. _stuck.Take(beside).Select(point => Section(point, Quoted(_stuck, MuchTogether))),
            .. _stuck.Count > beside ? [Others(beside)] : Array.Empty<CardPart>(),
        ];
    }

    private IEnumerable<CardPart> Questions() => _questions.Count == 0
        ? []
        :
        [
            "**🙋 Open questions, oldest first**",
            .. _questions.Select(point => Section(point, Quoted(_questions, LittleTogether))),
            .. More(brief.Questions.Count - MostQuestions).Select(more => (CardPart)more),
        ];

    private CardPart? Legend() =>
        new[] { brief.Stuck, _questions, _openBefore, _wins }.SelectMany(points => points).Any(point => point.IsPrivate)
            ? (CardPart)"-# 🔒 was not written for the whole team: please do not read it out."
            : null;

    private static CardPart? List(string name, IReadOnlyList<string> lines, string separator) =>
        lines.Count == 0 ? null : FittingText.Items($"**{name}**", lines, separator, share: 2, LongestList);

    private static IEnumerable<string> More(int count) => count > 0 ? [$"… and {count} more"] : [];

    // None of those who are stuck is left out.
    private FittingText Others(int beside) =>
        FittingText.Items(null, [.. _stuck.Skip(beside).Select(point => Line(point, LeastQuoted))], "\n", share: 8);

    private CardPart Section(BriefItem point, int quoted)
    {
        var text = new FittingText(limit => Line(point, Math.Min(limit, quoted)));
        return point.Action is { } button ? new CardPart.Section(text, button) : text;
    }

    private IEnumerable<string> Lines(IReadOnlyList<BriefItem> points, int together) =>
        points.Select(point => Line(point, Quoted(points, together)));

    private static int Quoted(IReadOnlyList<BriefItem> points, int together) =>
        Math.Clamp(together / Math.Max(1, points.Count), LeastQuoted, MostQuoted);

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
