using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Crew.Import.Reading;
using NodaTime;

namespace DjangonautBot.Tests.Features.Crew.Import;

/// <summary>Files of Excel, LibreOffice and Google Sheets; <c>Files/README.md</c> says how they were made.</summary>
internal sealed class SpreadsheetFileTests
{
    private static readonly Channel[] Channels =
        [new(new Snowflake(11), ChannelType.Text, "team-mars"), new(new Snowflake(12), ChannelType.Text, "team-venus")];

    [TestCase("excel-utf-8.csv", "Łukasz 🚀")]
    [TestCase("excel-windows.csv", "Lukasz")]
    [TestCase("excel-unicode.txt", "Łukasz 🚀")]
    [TestCase("google-sheets.csv", "Łukasz 🚀")]
    [TestCase("libreoffice.csv", "?ukasz ?")]
    [TestCase("libreoffice-semicolons.csv", "Łukasz 🚀")]
    [TestCase("libreoffice-unicode.csv", "Łukasz 🚀")]
    public void A_file_is_read_as_it_was_meant(string file, string lastName)
    {
        var roster = Read(file);

        Assert.That(roster.Problems, Is.Empty);
        Assert.That(
            roster.Rows,
            Is.EqualTo([
                new FileRow(2, "Mars", CrewRole.Navigator, "Zoë, of Mars", new Snowflake(80351110224678912)),
                new FileRow(3, "Mars", CrewRole.Djangonaut, "Max \"Mü\" Müller", new Snowflake(175928847299117063)),
                new FileRow(4, "3-4", CrewRole.Navigator, "José", new Snowflake(41771983423143937)),
                new FileRow(5, "3-4", CrewRole.Djangonaut, lastName, new Snowflake(53908232506183680)),
            ]));
        Assert.That(
            roster.Teams,
            Is.EqualTo([
                Team("Mars", 11, IsoDayOfWeek.Tuesday, new LocalTime(18, 0)),
                Team("3-4", 12, IsoDayOfWeek.Thursday, new LocalTime(19, 30)),
            ]));
    }

    [TestCase("excel-shortened.csv")]
    [TestCase("libreoffice-shortened.csv")]
    public void Ids_that_became_numbers_are_refused_row_by_row(string file) =>
        Assert.That(
            Read(file).Problems.Where(problem => problem.Words.Contains("shortened the Discord id", StringComparison.Ordinal))
                .Select(problem => problem.Row),
            Is.EqualTo([2, 3, 4, 5]));

    // They look right, so they are held against the server's members.
    [Test]
    public void Ids_that_lost_their_last_digits_are_other_ids() =>
        Assert.That(
            Read("libreoffice-digits.csv").Rows.Select(row => row.UserId!.Value.Value),
            Is.EqualTo([80351110224678900UL, 175928847299117000UL]));

    [Test]
    public void A_name_that_became_a_date_looks_like_one() =>
        Assert.That(Read("excel-shortened.csv").Teams.Select(team => DateLikeName.IsMatch(team.Name)), Is.EqualTo([false, true]));

    private static FileTeam Team(string name, ulong channel, IsoDayOfWeek day, LocalTime time) =>
        new() { Name = name, ChannelId = new Snowflake(channel), StandupDay = day, StandupTime = time };

    private static RosterFile Read(string file)
    {
        using var stream = typeof(SpreadsheetFileTests).Assembly.GetManifestResourceStream($"Files/{file}")!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        Assert.That(FileText.Read(content.ToArray(), out var text), Is.EqualTo(FileKind.Text));
        Assert.That(Sheet.TryRead(text, out var sheet, out var problem), Is.True, problem);
        return new RosterReader([], Channels, DateTimeZoneProviders.Tzdb["Europe/Amsterdam"]).Read(sheet!);
    }
}
