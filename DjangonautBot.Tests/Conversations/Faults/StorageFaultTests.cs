using Dapper;
using DjangonautBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Tests.Conversations.Faults;

/// <summary>Failures to save: people learn the reason and the next step, and lose no text that they typed.</summary>
internal sealed class StorageFaultTests : Conversation
{
    private const string Callback = "/interactions/{interaction_id}/{interaction_token}/callback";

    [Test]
    public async Task A_locked_database_gives_back_what_was_typed()
    {
        await SetUpCohortAsync();
        ErrorsAreExpected = true;
        using var holder = LockDatabase();

        var declined = await CheckInAsync(Ada, "Read the guide", (Labels.Win, "My checkout builds"));

        Assert.Multiple(() =>
        {
            Assert.That(declined.Deferred, Is.True);
            Assert.That(declined.Ephemeral, Is.True);
            Assert.That(declined.Text, Does.Contain("my storage was busy. Please try again in a minute."));
            Assert.That(declined.Text, Does.Contain("What did you work on?\nRead the guide\n\nA win to celebrate?\nMy checkout builds"));
            Assert.That(Bot.Log.Errors, Has.Some.Contains(ReferenceIn(declined.Text)));
        });
    }

    [Test]
    public async Task A_save_that_has_to_wait_is_deferred_and_then_confirmed()
    {
        await SetUpCohortAsync();
        var turn = await WriteLock.TakeAsync(Bot.Database, Cancellation);
        var answersBefore = World.Requests.Count(request => request.RouteTemplate == Callback);

        var saving = CheckInAsync(Ada, "Read the guide");
        await World.WaitUntilAsync(
            () => World.Requests.Count(request => request.RouteTemplate == Callback) == answersBefore + 2,
            Cancellation);
        await turn.DisposeAsync();

        var saved = await saving;
        await WaitForCardAsync("Read the guide");
        Assert.Multiple(() =>
        {
            Assert.That(saved.Deferred, Is.True);
            Assert.That(saved.Ephemeral, Is.True);
            Assert.That(saved.Text, Does.StartWith("🌱 Thank you!"));
        });
    }

    [Test]
    public async Task Who_is_being_answered_when_the_bot_is_stopped_still_gets_the_answer()
    {
        await SetUpCohortAsync();
        var turn = await WriteLock.TakeAsync(Bot.Database, Cancellation);
        var answersBefore = World.Requests.Count(request => request.RouteTemplate == Callback);

        var saving = CheckInAsync(Ada, "Read the guide");
        await World.WaitUntilAsync(
            () => World.Requests.Count(request => request.RouteTemplate == Callback) == answersBefore + 2,
            Cancellation);
        var stopping = Bot.DisposeAsync();
        await turn.DisposeAsync();
        var saved = await saving;
        await stopping;
        await StartBotAsync();

        await WaitForCardAsync("Read the guide");
        Assert.That(saved.Text, Does.StartWith("🌱 Thank you!"));
    }

    [Test]
    public async Task Quiet_does_not_wipe_what_is_just_being_saved()
    {
        await SetUpCohortAsync();
        var form = (await Ada.RunAsync("checkin")).Form!;
        var turn = await WriteLock.TakeAsync(Bot.Database, Cancellation);
        var answersBefore = World.Requests.Count(request => request.RouteTemplate == Callback);

        var saving = form.SubmitAsync((Labels.WorkedOn, "Read the guide"));
        await World.WaitUntilAsync(
            () => World.Requests.Count(request => request.RouteTemplate == Callback) == answersBefore + 1,
            Cancellation);
        var quiet = Ada.RunAsync("quiet");
        await World.WaitUntilAsync(
            () => World.Requests.Count(request => request.RouteTemplate == Callback) == answersBefore + 2,
            Cancellation);
        await turn.DisposeAsync();

        await saving;
        var declined = await quiet;
        var again = await Ada.RunAsync("checkin");
        Assert.Multiple(() =>
        {
            Assert.That(declined.Text, Does.Contain("your words stay as they are"));
            Assert.That(again.Form!.Fields[0].Value, Is.EqualTo("Read the guide"));
        });
    }

    [Test]
    public async Task A_full_disk_gives_back_a_short_text_as_a_quote()
    {
        await SetUpCohortAsync();
        await FillDiskAsync();

        var declined = await CheckInAsync(Ada, "Read the guide");

        Assert.Multiple(() =>
        {
            Assert.That(declined.Text, Does.Contain("my disk is full."));
            Assert.That(declined.Text, Does.Contain("```\nWhat did you work on?\nRead the guide\n```"));
        });
    }

    [Test]
    public async Task A_full_disk_gives_back_a_long_text_as_a_file()
    {
        await SetUpCohortAsync();
        await FillDiskAsync();
        var text = new string('x', 2000);

        var declined = await CheckInAsync(Ada, text, (Labels.Stuck, text));

        Assert.Multiple(() =>
        {
            Assert.That(declined.Message!.Files.Single().FileName, Is.EqualTo("your-text.txt"));
            Assert.That(
                declined.Message!.Files.Single().Text,
                Is.EqualTo($"What did you work on?\n{text}\n\nStuck on something, or a question?\n{text}"));
        });
    }

    [Test]
    public async Task A_disk_that_has_room_again_saves_again()
    {
        await SetUpCohortAsync();
        await FillDiskAsync();
        await CheckInAsync(Ada, new string('x', 2000), (Labels.Stuck, new string('y', 2000)));

        Bot.Database.Lent = connection => connection.Execute("pragma max_page_count = 1000000");
        var saved = await CheckInAsync(Ada, "Read the guide");

        await WaitForCardAsync("Read the guide");
        Assert.That(saved.Text, Does.StartWith("🌱 Thank you!"), "the failed try must not have saved anything");
    }

    // As another program does, for which the bot waits a few seconds only.
    private SqliteConnection LockDatabase()
    {
        var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        connection.Execute("begin immediate");
        return connection;
    }

    // A quota at SQLite's own counter of pages, none of them free, stands for a disk without room. Bilal's check-in takes
    // the room that is left in the first page of his team's check-ins.
    private async Task FillDiskAsync()
    {
        ErrorsAreExpected = true;
        var text = new string('b', 1000);
        await CheckInAsync(Bilal, text, (Labels.NextUp, text), (Labels.Stuck, text), (Labels.Win, text), (Labels.For, Labels.MyGuides));
        Bot.Database.Read(connection => connection.Execute("vacuum"));
        Bot.Database.Lent = connection =>
            connection.Execute($"pragma max_page_count = {connection.ExecuteScalar<long>("pragma page_count")}");
    }

    private static string ReferenceIn(string text)
    {
        const string Label = "Reference for whoever runs me: ";
        var start = text.IndexOf(Label, StringComparison.Ordinal) + Label.Length;
        return text.Substring(start, 6);
    }
}
