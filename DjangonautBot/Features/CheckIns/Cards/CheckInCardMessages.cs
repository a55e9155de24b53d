using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Cards;

/// <summary>A check-in as a card, and as a whole for one reader.</summary>
internal static class CheckInCardMessages
{
    public const string IsGone = "🍃 This check-in is not here any more.";

    public const string NotForYou = "🌱 This check-in is for its author's team. If you would like to know how it is going, just ask.";

    private const int Green = 0x2E8B57;
    private const int LongestName = 200;

    // Discord was seen to answer 500, for good, to messages of 12 kB and more. With name, titles and buttons a card stays under 8 kB.
    private const int MostBytes = 6_200;

    // Of four texts in any script, this much is within these bytes.
    private const int ShortestField = 250;

    /// <summary>Card in the team's thread, with as much text as Discord's limits allow.</summary>
    /// <param name="more">Further buttons below the card.</param>
    public static OutgoingMessage Card(CohortId cohortId, CheckIn checkIn, params IEnumerable<Button> more) => new(
        AllowedMentions.None,
        Embeds: [EmbedOf(checkIn)],
        Components:
        [
            checkIn.IsQuiet
                ? new ActionRow(new CheckInButtons(cohortId, checkIn.Week).CheckIn with { Style = ButtonStyle.Secondary })
                : new ActionRow([new ReadButton(cohortId, checkIn.CheckInId).Labelled("Read all"), .. more]),
        ]);

    /// <summary>Whole check-in for one reader; as a file if it is too long.</summary>
    public static OutgoingMessage Whole(CheckIn checkIn)
    {
        var fields = Fields(checkIn, Embed.MaxTotalLength);
        if (fields.All(field => Excerpt.Length(field.Value) <= EmbedField.MaxValueLength) && IsSmall(fields))
        {
            return new OutgoingMessage(AllowedMentions.None, Embeds: [EmbedOf(checkIn)]);
        }

        var text = string.Join("\n\n", Parts(checkIn).Select(part => $"{part.Title}\n{part.Text}"));
        return new OutgoingMessage(
            AllowedMentions.None,
            $"📄 {Markdown.Escape(checkIn.DisplayName)} wrote a lot for week {checkIn.Week}; here is all of it.",
            Files: [new FileAttachment($"check-in-week-{checkIn.Week}.txt", Encoding.UTF8.GetBytes(text))]);
    }

    private static Embed EmbedOf(CheckIn checkIn) =>
        new(
            Author: new EmbedAuthor(Excerpt.Of($"{VisibleText.Of(checkIn.DisplayName)} · week {checkIn.Week}", LongestName)),
            Description: checkIn.IsQuiet ? "🌙 A quiet week. See you soon!" : null,
            Fields: FieldsThatFit(checkIn),
            Color: Green);

    // The longest texts give way first.
    private static IReadOnlyList<EmbedField> FieldsThatFit(CheckIn checkIn)
    {
        var limit = EmbedField.MaxValueLength;
        var fields = Fields(checkIn, limit);
        while (!IsSmall(fields) && limit > ShortestField)
        {
            limit -= ShortestField / 2;
            fields = Fields(checkIn, limit);
        }

        return fields;
    }

    private static bool IsSmall(IReadOnlyList<EmbedField> fields) =>
        fields.Sum(field => Encoding.UTF8.GetByteCount(field.Value)) <= MostBytes;

    private static IReadOnlyList<EmbedField> Fields(CheckIn checkIn, int limit) =>
    [
        .. from part in Parts(checkIn)
           select new EmbedField(part.Title, DiscordText.Block(part.Text, checkIn.TrackerUrl, limit)),
    ];

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
