using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Cohorts;

/// <summary>Half a year after a cohort's texts were deleted, rows go that nobody needs any more, and nobody notices.</summary>
internal sealed partial class PruningTests : Conversation
{
    private static readonly string[] Views =
    [
        "cohort status", "cohort report", "cohort history", "cohort outcomes", "cohort export", "cohort retention", "crew list",
        "crew export", "team list", "schedule show", "overview", "oneonone list", "announce list", "rotation show", "week", "summary",
        "questions", "standup brief", "goal show", "me history", "me calendar", "help",
    ];

    // Rows of these sections may go; everything else in an export stays.
    private static readonly string[] Shortened = ["direct_messages", "notices"];

    // The cohort lands on Monday, 27 April, and its texts are deleted 90 days later.
    private static readonly DateTimeOffset Forgotten = new(2026, 8, 10, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset HalfAYearLater = Forgotten.AddDays(200);

    private SandboxChannel _navigators = null!;

    [Test]
    public async Task No_view_export_or_report_changes()
    {
        await LiveAsync();
        var before = await ShowAllAsync();
        var rows = CountOf("delivery");

        await PruneAsync();

        Assert.That(CountOf("delivery"), Is.LessThan(rows - 2), "or nothing was pruned");
        Assert.That((CountOf("turn_notice"), CountOf("swap")), Is.EqualTo((0, 1)));
        Assert.That(await ShowAllAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Buttons_still_answer_and_people_still_have_their_words_and_names_taken_away()
    {
        await LiveAsync();
        await PruneAsync();
        var named = NamesNavigator();

        var pressed = await Bilal.PressAsync(TeamChannel.Messages.Last(message => message.Buttons.Count > 0), "Check in");
        await Navigator.PressAsync((await Navigator.RunAsync("me delete")).Message!, "Delete my data");
        await Ada.PressAsync((await Ada.RunAsync("me delete")).Message!, "Delete my data");

        Assert.That(named, Is.True, "or there is nothing to take away");
        Assert.That(pressed.Text, Does.StartWith("🍂 This cohort is over, and its texts were deleted as planned."));
        await World.WaitUntilAsync(() => Cards("Xylophone").Count == 0 && !NamesNavigator(), Cancellation);
    }

    private bool NamesNavigator() =>
        _navigators.Messages.Any(message => message.Text.Contains($"<@{Navigator.Id}>", StringComparison.Ordinal));

    private async Task LiveAsync()
    {
        var linus = Server.AddPerson("Linus");
        await SetUpCohortAsync(Navigator, linus);
        _navigators = Server.AddChannel("navigators");
        await Captain.RunAsync(
            "schedule channels", ("navigators", _navigators), ("captains", Server.AddChannel("captains")));
        await Bilal.RunAsync("me reminders", ("turn", "on"));
        await CheckInAsync(Ada, "Xylophone");
        await WaitForCardAsync("Xylophone");
        await Navigator.RunAsync("rotation swap", ("week", 5), ("with", linus));
        await World.WaitUntilAsync(NamesNavigator, Cancellation);
        await linus.PressAsync(_navigators.Messages.Single(), "Accept");
        World.Clock.MoveTo(Forgotten.AddDays(-14));
        await WaitForBotAsync(() => CountOf("cohort where retention_told_at is not null") == 1);
        World.Clock.MoveTo(Forgotten);
        await WaitForBotAsync(() => CountOf("cohort where forgotten_at is not null") == 1);
        await WriteAsync("update cohort set pruned_at = @later", HalfAYearLater);
        World.Clock.MoveTo(HalfAYearLater);
        await WaitForBotAsync(() => CountOf("delivery where state in ('waiting', 'sending')") == 0);
    }

    private async Task PruneAsync()
    {
        await WriteAsync("update cohort set pruned_at = null", HalfAYearLater);
        World.Clock.MoveTo(HalfAYearLater.AddMinutes(1));
        await WaitForBotAsync(() => CountOf("cohort where pruned_at is not null") == 1);
    }

    private async Task<IReadOnlyList<string>> ShowAllAsync()
    {
        var shown = new List<string>();
        foreach (var person in new[] { Captain, Navigator, Ada })
        {
            foreach (var view in Views)
            {
                var outcome = await person.RunAsync(view);
                shown.Add($"{person.Name} /{view}: {outcome.Text} {Files(outcome)}");
            }

            shown.Add($"{person.Name} /me export: {Lasting((await person.RunAsync("me export")).Message!.Files)}");
        }

        return shown;
    }

    private static string Files(Outcome outcome) =>
        Moment().Replace(string.Concat(outcome.Message?.Files.Select(file => $"{file.FileName} {Words(file)}") ?? []), "");

    // An archive bears the time at which it was made.
    private static string Words(SandboxFile file)
    {
        if (!file.FileName.EndsWith(".zip", StringComparison.Ordinal))
        {
            return file.Text;
        }

        using var archive = new ZipArchive(new MemoryStream(file.Bytes.ToArray()));
        return string.Concat(archive.Entries.Select(entry => $"{entry.FullName} {new StreamReader(entry.Open()).ReadToEnd()}"));
    }

    private static string Lasting(IReadOnlyList<SandboxFile> files)
    {
        if (files is not [var file])
        {
            return "";
        }

        var export = JsonNode.Parse(file.Text)!;
        foreach (var (parent, name) in Sections(export).Where(section => Shortened.Contains(section.Name)).ToList())
        {
            parent.Remove(name);
        }

        return Moment().Replace(export.ToJsonString(), "");
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Sections(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Sections(field.Value).Append((fields, field.Key))),
        JsonArray items => items.SelectMany(Sections),
        _ => [],
    };

    private int CountOf(string rows) => Count($"select count(*) from {rows}");

    // Behind the bot's back.
    private Task<int> WriteAsync(string sql, DateTimeOffset later) => Bot.Database.WriteAsync(
        transaction => transaction.Execute(sql, new { later = later.ToUnixTimeMilliseconds() }), Cancellation);

    // When a file was made.
    [GeneratedRegex(@"2027-\d\d-\d\d(T| )[\d:.]+Z?|\d\dT\d{6}Z?|202702\d\dT\d{6}Z|\d\d:\d\d")]
    private static partial Regex Moment();
}
