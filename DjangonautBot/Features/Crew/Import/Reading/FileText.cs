using System.Buffers.Binary;
using System.Text;

namespace DjangonautBot.Features.Crew.Import.Reading;

/// <summary>
/// Reads a file as spreadsheets write their text: UTF-8 or UTF-16, with its mark or without it, else Windows' western letters.
/// </summary>
internal static class FileText
{
    private const char Mark = '\uFEFF';

    // The letters of Windows-1252 from 0x80 to 0x9F; in all others it equals Latin-1. A null stands for none.
    private const string Windows = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";
    private const byte FirstOfWindows = 0x80;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly byte[][] Workbooks = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]];

    private static readonly byte[][] Pictures =
        [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38], [0x52, 0x49, 0x46, 0x46]];

    /// <param name="text">The text without its mark; empty if the file is of another kind.</param>
    public static FileKind Read(ReadOnlySpan<byte> content, out string text)
    {
        text = "";
        var kind = Recognize(content);
        if (kind != FileKind.Text)
        {
            return kind;
        }

        var decoded = Decode(content)?.TrimStart(Mark);
        if (decoded is null || decoded.Any(character => char.IsControl(character) && character is not ('\t' or '\r' or '\n')))
        {
            return FileKind.Unreadable;
        }

        text = decoded;
        return string.IsNullOrWhiteSpace(text) ? FileKind.Empty : FileKind.Text;
    }

    private static FileKind Recognize(ReadOnlySpan<byte> content) =>
        content.IsEmpty ? FileKind.Empty
        : BeginsWithOne(content, Workbooks) ? FileKind.Workbook
        : BeginsWithOne(content, Pictures) ? FileKind.Picture
        : FileKind.Text;

    private static bool BeginsWithOne(ReadOnlySpan<byte> content, byte[][] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (content.StartsWith(beginning))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Decode(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xFE, .. var rest] => DecodeUtf16(rest, isBigEndian: false),
        [0xFE, 0xFF, .. var rest] => DecodeUtf16(rest, isBigEndian: true),

        // Without a mark, every other byte of a header in ASCII is zero.
        [not 0, 0, not 0, 0, ..] => DecodeUtf16(content, isBigEndian: false),
        [0, not 0, 0, not 0, ..] => DecodeUtf16(content, isBigEndian: true),
        _ => DecodeBytes(content),
    };

    private static string? DecodeUtf16(ReadOnlySpan<byte> content, bool isBigEndian)
    {
        if (content.Length % 2 != 0)
        {
            return null;
        }

        var characters = new char[content.Length / 2];
        for (var i = 0; i < characters.Length; i++)
        {
            var unit = content[(2 * i)..];
            characters[i] = (char)(isBigEndian
                ? BinaryPrimitives.ReadUInt16BigEndian(unit)
                : BinaryPrimitives.ReadUInt16LittleEndian(unit));
        }

        return new string(characters);
    }

    private static string DecodeBytes(ReadOnlySpan<byte> content)
    {
        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return DecodeWindows(content);
        }
    }

    private static string DecodeWindows(ReadOnlySpan<byte> content)
    {
        var characters = Encoding.Latin1.GetString(content).ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] - FirstOfWindows is >= 0 and var index && index < Windows.Length)
            {
                characters[i] = Windows[index];
            }
        }

        return new string(characters);
    }
}
