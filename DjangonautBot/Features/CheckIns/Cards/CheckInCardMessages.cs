using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Cards;

/// <summary>A check-in as a card, and as a whole for one reader.</summary>
internal static class CheckInCardMessages
{
    public const string IsGone = "🍃 This check-in is not here any more.";

    public const string NotForYou = "🌱 This check-in is for its author's team. If you would like to know how it is going, just ask.";

    private const int LongestName = 200;

    /// <summary>Card in the team's thread, with as much text as fits.</summary>
    /// <param name="more">Further buttons below the card.</param>
    public static OutgoingMessage Card(CohortId cohortId, CheckIn checkIn, params IEnumerable<Button> more) =>
        Write(checkIn, checkIn.IsQuiet
            ? [new CheckInButtons(cohortId, checkIn.Week).CheckIn with { Style = ButtonStyle.Secondary }]
            : [new ReadButton(cohortId, checkIn.CheckInId).Labelled("Read all"), .. more]).ToMessage();

    /// <summary>Whole check-in for one reader; as a file if it is too long.</summary>
    public static OutgoingMessage Whole(CheckIn checkIn)
    {
        if (Write(checkIn, []).ToWholeMessage() is { } whole)
        {
            return whole;
        }

        var text = string.Join("\n\n", Parts(checkIn).Select(part => $"{part.Title}\n{part.Text}"));
        return new OutgoingMessage(
            AllowedMentions.None,
            $"📄 {Markdown.Escape(checkIn.DisplayName)} wrote a lot for week {checkIn.Week}; here is all of it.",
            Files: [new FileAttachment($"check-in-week-{checkIn.Week}.txt", Encoding.UTF8.GetBytes(text))]);
    }

    private static Card Write(CheckIn checkIn, IReadOnlyList<Button> buttons) => new(
        CardColor.Green,
        [
            $"### {Markdown.Escape(Excerpt.Of(VisibleText.Of(checkIn.DisplayName), LongestName))} · week {checkIn.Week}",
            checkIn.IsQuiet ? "🌙 A quiet week. See you soon!" : null,
            .. Parts(checkIn).Select(part => (CardPart)FittingText.Block($"**{part.Title}**", part.Text, checkIn.TrackerUrl)),
            new CardPart.Buttons(buttons),
        ]);

    private static IEnumerable<(string Title, string Text)> Parts(CheckIn checkIn)
    {
        (string Title, string Text)[] all =
        [
            ("🛠️ Worked on", checkIn.WorkedOn),
            ("🌱 Next", checkIn.NextUp),
            ("🧩 Stuck, or a question", checkIn.Stuck),
            ("🎉 A win", checkIn.Win),
        ];
        return all.Where(part => part.Text.Length > 0);
    }
}
