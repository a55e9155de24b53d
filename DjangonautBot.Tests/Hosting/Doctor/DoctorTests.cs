using Dapper;
using DjangonautBot.Hosting.Doctor.Checks;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Hosting.Doctor;

/// <summary>The doctor and what is on the machine: settings, database, disk, time zones.</summary>
internal sealed class DoctorTests : DoctorFixture
{
    [Test]
    public async Task A_bot_that_never_started_has_to_register_its_commands_and_the_look_leaves_no_trace()
    {
        var visit = await VisitAsync();

        Assert.Multiple(() =>
        {
            Assert.That(visit.ExitCode, Is.EqualTo(1));
            Assert.That(visit.About("commands"), Is.EqualTo(
                ["Discord has no commands of this bot yet. To do: Start the bot: it registers them."]));
            Assert.That(visit.Lines[^1], Is.EqualTo("The bot can run; 2 things to look at."));
            Assert.That(Folder.EnumerateFileSystemInfos().Select(file => file.Name), Is.EqualTo(["bot.db"]));
        });
    }

    [Test]
    public async Task A_token_that_Discord_refuses_is_told_and_not_shown()
    {
        var visit = await VisitAsync(("Discord:Token", "not.the.token"));

        Assert.Multiple(() =>
        {
            Assert.That(visit.ExitCode, Is.EqualTo(2));
            Assert.That(visit.VerdictsOf("token"), Is.EqualTo(["cannot run"]));
            Assert.That(
                visit.About("token").Single(), Does.StartWith("Discord does not accept it. To do: Put a fresh one into Discord__Token"));
            Assert.That(visit.Lines, Has.One.EqualTo(
                "Not looked at, because of the above: clock, application, gateway, commands, server."));
            Assert.That(visit.Lines, Has.None.Contains("not.the.token"));
        });
    }

    [Test]
    public async Task Without_a_token_Discord_is_not_asked()
    {
        var visit = await VisitAsync(("Discord:Token", ""));

        Assert.That(visit.ExitCode, Is.EqualTo(2));
        Assert.That(visit.About("token").Single(), Does.StartWith("Discord__Token is not set. To do: "));
        Assert.That(World.Requests, Is.Empty);
    }

    [Test]
    public async Task Each_mistake_in_the_settings_is_a_line_and_the_rest_is_looked_at()
    {
        var visit = await VisitAsync(("Discord:Tokn", "x"), ("Http:Port", "abc"));

        Assert.Multiple(() =>
        {
            Assert.That(visit.ExitCode, Is.EqualTo(2));
            Assert.That(visit.About("settings"), Has.One.StartsWith(
                "Discord__Tokn: nothing reads this setting. Did you mean Discord__Token? To do: "));
            Assert.That(visit.About("settings"), Has.One.StartsWith("Http__Port: \"abc\" is not a port"));
            Assert.That(visit.VerdictsOf("application"), Is.EqualTo(["well"]));
        });
    }

    [Test]
    public async Task A_settings_file_that_cannot_be_read_is_one_line()
    {
        var visit = await DoctorVisit.PayAsync(
            Surroundings() with { LoadSettings = () => throw new InvalidDataException("Line 3.") }, Cancellation);

        Assert.That(visit.ExitCode, Is.EqualTo(2));
        Assert.That(visit.About("settings").Single(), Does.StartWith("A settings file cannot be read: Line 3. To do: "));
    }

    [Test]
    public async Task A_file_that_is_no_database_and_a_damaged_one_are_told()
    {
        await File.WriteAllTextAsync(DatabasePath, new string('n', 5000), Cancellation);
        var foreign = await VisitAsync();
        MigratedDatabase.CopyTo(Folder);
        await using (var file = File.OpenWrite(DatabasePath))
        {
            file.Position = 4096 * 3;
            await file.WriteAsync(new byte[4096 * 4], Cancellation);
        }

        var damaged = await VisitAsync();

        Assert.Multiple(() =>
        {
            Assert.That(foreign.ExitCode, Is.EqualTo(2));
            Assert.That(foreign.About("database").Single(), Does.StartWith("The file is damaged, or is not a database. To do: "));
            Assert.That(damaged.ExitCode, Is.EqualTo(2));
            Assert.That(damaged.VerdictsOf("database"), Is.EqualTo(["cannot run"]));
            Assert.That(damaged.About("database").Single(), Does.Contain("To do: ").And.Contain("backup"));
        });
    }

    [Test]
    public async Task The_database_of_a_newer_version_and_of_an_older_one_are_told()
    {
        Change("delete from migration where number = (select max(number) from migration)");
        var older = await VisitAsync();
        MigratedDatabase.CopyTo(Folder);
        Change("insert into migration (number, name, checksum) values (9999, '9999_future', '')");
        var newer = await VisitAsync();

        Assert.Multiple(() =>
        {
            Assert.That(older.ExitCode, Is.EqualTo(1));
            Assert.That(
                older.About("migrations").Single(), Does.StartWith("The next start brings the database from ").And.Contain("(1 step)"));
            Assert.That(newer.ExitCode, Is.EqualTo(2));
            Assert.That(
                newer.About("migrations").Single(),
                Does.StartWith("The database was made by a newer version of the program (9999_future)"));
        });
    }

    [Test]
    public async Task Before_the_first_start_no_database_is_made_and_nothing_is_to_be_done()
    {
        var path = Path.Combine(Folder.FullName, "data", "new.db");

        var visit = await VisitAsync(("Storage:DatabasePath", path));

        Assert.That(visit.ExitCode, Is.Zero);
        Assert.That(visit.About("commands").Single(), Does.StartWith("Discord has none yet; the first start registers"));
        Assert.That(Folder.EnumerateFileSystemInfos().Select(file => file.Name), Is.EqualTo(["bot.db"]));
    }

    [TestCase(1L << 20, "cannot run")]
    [TestCase(100L << 20, "look")]
    [TestCase(1L << 30, "well")]
    public async Task Little_room_is_told(long available, string verdict)
    {
        var visit = await DoctorVisit.PayAsync(
            Surroundings() with { FindRoom = _ => new DiskRoom(available, 20L << 30) }, Cancellation);

        Assert.That(visit.VerdictsOf("disk"), Is.EqualTo([verdict]));
    }

    [Test]
    public async Task Old_time_zone_data_are_told()
    {
        var visit = await DoctorVisit.PayAsync(Surroundings() with { ZoneVersion = "2019c" }, Cancellation);

        Assert.That(visit.VerdictsOf("time_zones"), Is.EqualTo(["look"]));
    }

    private void Change(string sql)
    {
        using var database = new Database(DatabasePath);
        database.Read(connection => connection.Execute(sql));
    }
}
