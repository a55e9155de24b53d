using System.Text;
using DjangonautBot.Features.Crew.Import.Reading;

namespace DjangonautBot.Tests.Features.Crew.Import.Reading;

/// <summary>Files as spreadsheets write them, and files that are something else.</summary>
internal sealed class FileTextTests
{
    private const string Roster = "team,role,name\nMars,Navigator,Zoë\n";

    [Test]
    public void A_mark_is_no_part_of_the_text() => Assert.That(Read([0xEF, 0xBB, 0xBF, .. "team"u8]), Is.EqualTo((FileKind.Text, "team")));

    [TestCase(true, true)]
    [TestCase(true, false)]
    [TestCase(false, true)]
    [TestCase(false, false)]
    public void Both_orders_of_UTF_16_are_read_with_a_mark_and_without(bool isBigEndian, bool hasMark)
    {
        var encoding = new UnicodeEncoding(isBigEndian, hasMark);

        Assert.That(Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Roster)]), Is.EqualTo((FileKind.Text, Roster)));
    }

    [Test]
    public void Letters_of_Windows_are_read() =>
        Assert.That(Read([.. "Zo"u8, 0xEB, .. " "u8, 0x80, 0x9A, 0x8E]), Is.EqualTo((FileKind.Text, "Zoë €šŽ")));

    [TestCase(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x14 }, FileKind.Workbook)]
    [TestCase(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1 }, FileKind.Workbook)]
    [TestCase(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D }, FileKind.Picture)]
    [TestCase(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, FileKind.Picture)]
    [TestCase(new byte[] { }, FileKind.Empty)]
    [TestCase(new byte[] { 0x20, 0x0D, 0x0A }, FileKind.Empty)]
    [TestCase(new byte[] { 0x61, 0x00, 0x00, 0x07 }, FileKind.Unreadable)]
    [TestCase(new byte[] { 0x61, 0x81 }, FileKind.Unreadable, Description = "No letter of Windows.")]
    [TestCase(new byte[] { 0xFF, 0xFE, 0x61, 0x00, 0x62 }, FileKind.Unreadable, Description = "Half a letter.")]
    public void Other_files_are_told_apart(byte[] content, object kind) => Assert.That(FileText.Read(content, out _), Is.EqualTo(kind));

    private static (FileKind, string) Read(byte[] content) => (FileText.Read(content, out var text), text);
}
