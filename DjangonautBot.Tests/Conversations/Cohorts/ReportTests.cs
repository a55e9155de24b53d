using System.IO.Compression;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Cohorts;

/// <summary>A Captain looks at the cohort in numbers, and hands them on.</summary>
internal sealed class ReportTests : CohortConversation
{
    [Test]
    public async Task A_report_counts_what_people_did_and_brings_a_page()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read #12345");
        await Bilal.RunAsync("quiet");

        var report = await Captain.RunAsync("cohort report");

        Assert.Multiple(() =>
        {
            Assert.That(report.Ephemeral, Is.True);
            Assert.That(report.Text, Does.Contain("📊 Session 6 in numbers").And.Contain("Week 3 of 8 · 2 Djangonauts in 1 team"));
            Assert.That(report.Text, Does.Contain("week 3: **2**, one of them a quiet week").And.Contain("1 ticket"));
            Assert.That(report.Message!.Files.Select(file => file.FileName), Is.EqualTo(["report-2026-03-02.html", "report-weeks.png"]));
            Assert.That(
                report.Message!.Pictures().Single().Description,
                Is.EqualTo("Session 6 · by week, weeks 1 to 3. Check-ins: with words 0, 0, 1; quiet weeks 0, 0, 1."));
            Assert.That(report.Message!.Files[0].Text, Does.StartWith("<!DOCTYPE html>").And.Contain("Pluto").And.Not.Contain("Ada"));
        });
    }

    [Test]
    public async Task Before_week_1_there_are_no_numbers()
    {
        World.Clock.MoveTo(new DateTimeOffset(2026, 2, 25, 10, 0, 0, TimeSpan.Zero));
        await SetUpCohortAsync();

        foreach (var command in new[] { "cohort report", "cohort export" })
        {
            Assert.That(
                (await Captain.RunAsync(command)).Text,
                Does.StartWith("🌱 The numbers of *Session 6* begin with week 1, Mon 2 Mar 2026 (<t:"));
        }
    }

    [Test]
    public async Task Without_a_cohort_there_is_nothing_to_count() =>
        Assert.That((await Captain.RunAsync("cohort report")).Text, Does.StartWith("🌱 There is no cohort in this server yet."));

    [Test]
    public async Task As_long_as_the_next_cohort_has_not_begun_the_last_ones_numbers_are_meant()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Work");
        World.Clock.MoveTo(new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero));
        await CreateNextAsync("2026-06-01");

        Assert.That(
            (await Captain.RunAsync("cohort report")).Text,
            Does.Contain("📊 Session 6 in numbers").And.Contain("Landed after 8 weeks"));
    }

    [Test]
    public async Task The_last_cohorts_numbers_are_not_for_somebody_who_did_not_look_after_it()
    {
        await SetUpCohortAsync();
        World.Clock.MoveTo(new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero));
        await CreateNextAsync("2026-06-01");
        var newcomer = await SecondCaptainAsync();

        Assert.That((await newcomer.RunAsync("cohort report")).Text, Does.StartWith("🌱 The numbers of *Session 7* begin with week 1"));
    }

    [Test]
    public async Task An_export_brings_tables_and_says_what_they_mean()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Work");

        var export = await Captain.RunAsync("cohort export");

        var file = export.Message!.Files.Single();
        using var archive = new ZipArchive(new MemoryStream(file.Bytes.ToArray()));
        Assert.Multiple(() =>
        {
            Assert.That(export.Ephemeral, Is.True);
            Assert.That(export.Text, Does.StartWith("📦 **The tables of Session 6**, for organisers."));
            Assert.That(file.FileName, Is.EqualTo("export-2026-03-02.zip"));
            Assert.That(
                archive.Entries.Select(entry => entry.FullName),
                Has.Member("README.txt").And.Member("participation.csv").And.Member("wins.csv"));
        });
    }

    [Test]
    public async Task Both_are_for_Captains()
    {
        await SetUpCohortAsync();

        foreach (var person in new[] { Ada, Navigator })
        {
            Assert.That((await person.RunAsync("cohort report")).Text, Does.StartWith("🧭 This is for Captains"));
            Assert.That((await person.RunAsync("cohort export")).Text, Does.StartWith("🧭 This is for Captains"));
        }
    }
}
