using DjangonautBot.Discord.Models;

namespace DjangonautBot.Interactions.Layout;

/// <summary>
/// A frame with texts, each with its action beside it where it has one. It fits Discord's limits: the longest texts give way first.
/// </summary>
/// <param name="Color">One of <see cref="CardColor"/>; null for a plain frame.</param>
/// <param name="Parts">From top to bottom, null for nothing. With all buttons at most as many as a message may have.</param>
internal sealed record Card(int? Color, params IReadOnlyList<CardPart?> Parts)
{
    // Discord was seen to answer 500, for good, to messages of 12 kB and more. The rest of a message stays under 500 bytes.
    private const int MostBytes = 7_500;

    // Some words may come above the card, such as those about a cohort that is over.
    private const int MostText = OutgoingMessage.MaxTextLength - 300;

    private const int Unlimited = int.MaxValue;

    /// <summary>The message with the card alone.</summary>
    /// <param name="files">Files of its pictures, and files to download, which stand below the card.</param>
    public OutgoingMessage ToMessage(params IReadOnlyList<FileAttachment> files) =>
        new(AllowedMentions.None, Components: [TryWriteWhole() ?? WriteShorter()], Files: files);

    /// <summary>The message with the card alone; null if not all texts fit in full.</summary>
    public OutgoingMessage? ToWholeMessage() =>
        TryWriteWhole() is { } whole ? new OutgoingMessage(AllowedMentions.None, Components: [whole]) : null;

    private Container? TryWriteWhole() => Write(Unlimited) is var whole && Fits(whole) ? whole : null;

    // With the highest limit for each text with which all of them fit.
    private Container WriteShorter()
    {
        var (fitting, tooLong) = (FittingText.Shortest, MostText + 1);
        var best = Write(fitting);
        while (tooLong - fitting > 1)
        {
            var middle = (fitting + tooLong) / 2;
            var written = Write(middle);
            if (Fits(written))
            {
                (best, fitting) = (written, middle);
            }
            else
            {
                tooLong = middle;
            }
        }

        return best;
    }

    private Container Write(int limit) => new([.. Parts.OfType<CardPart>().SelectMany(part => part.Write(limit))], Color);

    private static bool Fits(Container container) =>
        ComponentSize.Of([container]) is { Text: <= MostText, Bytes: <= MostBytes };
}
