using DjangonautBot.Storage.Backups;
using NodaTime;

namespace DjangonautBot.Tests.Hosting.Doctor;

/// <summary>The doctor and the backups.</summary>
internal sealed class DoctorBackupTests : DoctorFixture
{
    private static readonly Instant Now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    private string BackupPath => Path.Combine(Folder.FullName, "backups");

    [Test]
    public async Task Where_nobody_makes_backups_it_is_told_how_to()
    {
        var visit = await VisitAsync();

        Assert.That(visit.VerdictsOf("backups"), Is.EqualTo(["look"]));
        Assert.That(
            visit.About("backups").Single(), Does.StartWith("There is none, and the bot makes none").And.Contain("Set Backup__Folder to"));
    }

    [TestCase(20, "well", "The latest is 20 hours old (")]
    [TestCase(40, "look", "The latest in ")]
    [TestCase(72, "look", "The latest in ")]
    public async Task The_age_of_the_latest_is_told(int hours, string verdict, string words)
    {
        Make(hours);
        Make(hours + 24);

        var visit = await VisitAsync(("Backup:Folder", BackupPath));

        Assert.That(visit.VerdictsOf("backups"), Is.EqualTo([verdict]));
        Assert.That(visit.About("backups").Single(), Does.StartWith(words));
    }

    [Test]
    public async Task An_attempt_without_success_is_told_with_its_reason()
    {
        Make(hours: 1);
        new BackupStateFile(DatabasePath).Write(BackupState.None.Failed(Now, "There is no room left."));

        var visit = await VisitAsync(("Backup:Folder", BackupPath));

        Assert.That(visit.About("backups").Single(), Does.StartWith("The last attempt gave no backup: There is no room left. To do: "));
    }

    [Test]
    public async Task One_that_was_made_by_hand_counts_for_a_week()
    {
        Remember(Now - Duration.FromDays(6));
        var young = await VisitAsync();
        Remember(Now - Duration.FromDays(9));
        var old = await VisitAsync();

        Assert.That(young.About("backups"), Is.EqualTo(["The latest is 6 days old (made by hand)."]));
        Assert.That(old.About("backups").Single(), Does.StartWith("The latest is 9 days old, made by hand. To do: Set Backup__Folder"));
    }

    private void Make(int hours)
    {
        Directory.CreateDirectory(BackupPath);
        File.WriteAllText(new BackupFolder(BackupPath).PathFor(Now - Duration.FromHours(hours)), "");
    }

    private void Remember(Instant madeAt) =>
        new BackupStateFile(DatabasePath).Write(BackupState.Succeeded(new BackupFile("by-hand.db", madeAt, 1)));
}
