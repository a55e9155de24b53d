using System.Text;
using System.Text.RegularExpressions;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.CheckIns;

/// <summary>Texts of people arrive unchanged and harmless, with any content.</summary>
internal sealed class CheckInTextTests : Conversation
{
    private static readonly TestCaseData<string>[] Scripts =
    [
        new TestCaseData<string>(Repeat("A sentence with an end. ")) { TestName = "Latin" },
        new TestCaseData<string>(Repeat("ጤና ይስጥልኝ። ")) { TestName = "Amharic" },
        new TestCaseData<string>(Repeat("مرحبا بالعالم ")) { TestName = "Arabic" },
        new TestCaseData<string>(Repeat("नमस्ते दुनिया ")) { TestName = "Devanagari" },
        new TestCaseData<string>(Repeat("世界你好。")) { TestName = "Han" },
        new TestCaseData<string>(Repeat("あ")) { TestName = "One letter" },
        new TestCaseData<string>(Repeat("👩🏽‍🚀🏳️‍🌈")) { TestName = "Emoji" },
        new TestCaseData<string>(Repeat("no-space-anywhere-")) { TestName = "One word" },
        new TestCaseData<string>(Repeat("https://example.org/a/very/long/link/")) { TestName = "One link" },
    ];

    [TestCaseSource(nameof(Scripts))]
    public async Task Four_long_fields_in_any_script_are_kept_whole_and_the_card_offers_the_rest(string text)
    {
        await SetUpCohortAsync();

        var saved = await CheckInAsync(Ada, text, (Labels.NextUp, text), (Labels.Stuck, text), (Labels.Win, text));

        var card = await WaitForCardAsync("Ada · week 3");
        var again = await Ada.RunAsync("checkin");
        var whole = await Bilal.PressAsync(card, "Read all");
        Assert.Multiple(() =>
        {
            Assert.That(saved.Text, Does.StartWith("🌱 Thank you!"));
            Assert.That(Regex.Count(card.Text, @"^\*\*.+\*\*$", RegexOptions.Multiline), Is.EqualTo(4), "each text has its heading");
            Assert.That(again.Form!.Fields.Take(4).Select(field => field.Value), Is.All.EqualTo(text));
            Assert.That(whole.Ephemeral, Is.True);
            Assert.That(whole.Message!.Files.Single().Text.Split(text), Has.Length.EqualTo(5), "the file holds all four texts whole");
        });
    }

    [Test]
    public async Task What_fits_is_read_in_place()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");

        var whole = await Bilal.PressAsync(await WaitForCardAsync("Read the guide"), "Read all");

        Assert.Multiple(() =>
        {
            Assert.That(whole.Text, Does.Contain("Read the guide"));
            Assert.That(whole.Message!.Files, Is.Empty);
        });
    }

    [Test]
    public async Task Nothing_that_somebody_types_pings_anybody()
    {
        await SetUpCohortAsync();

        await CheckInAsync(Ada, $"@everyone @here <@{Bilal.Id}> <@&{Server.Everyone.Id}>");

        var card = await WaitForCardAsync("@everyone");
        Assert.That(card.PingedUsers, Is.Empty);
    }

    [Test]
    public async Task No_log_line_holds_what_somebody_typed_or_is_called()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "a-very-private-thought", (Labels.For, Labels.MyGuides));
        await CheckInAsync(Bilal, "a-public-thought");
        await WaitForCardAsync("a-public-thought");

        Assert.That(
            Bot.Log.Lines, Has.None.Contains("thought").And.None.Contains("Bilal").And.None.Contains(World.Token));
    }

    [Test]
    public async Task Only_those_whom_it_is_for_can_read_all()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        var card = await WaitForCardAsync("Read the guide");
        var stranger = Server.AddPerson("Stranger");

        var toStranger = await stranger.PressAsync(card, "Read all");
        var toNavigator = await Navigator.PressAsync(card, "Read all");
        var toCaptain = await Captain.PressAsync(card, "Read all");

        Assert.Multiple(() =>
        {
            Assert.That(toStranger.Text, Does.StartWith("👋 You are not in the crew"));
            Assert.That(toNavigator.Text, Does.Contain("Read the guide"));
            Assert.That(toCaptain.Text, Does.Contain("Read the guide"));
        });
    }

    // Discord was seen to answer 500, for good, to messages of 12 kB and more.
    [TestCaseSource(nameof(Scripts))]
    public async Task A_card_stays_under_8_kB_in_any_script(string text)
    {
        await SetUpCohortAsync();

        await CheckInAsync(Ada, text, (Labels.NextUp, text), (Labels.Stuck, text), (Labels.Win, text));

        await WaitForCardAsync("Ada · week 3");
        var sent = World.Requests.Last(
            request => request is { Method: "POST", RouteTemplate: "/channels/{channel_id}/messages" }
                && request.Json!.Contains("Read all", StringComparison.Ordinal));
        Assert.That(Encoding.UTF8.GetByteCount(Regex.Unescape(sent.Json!)), Is.LessThan(8_000));
    }

    // As much as the form takes: 2,000 code points, ending where a repetition ends.
    private static string Repeat(string unit)
    {
        var length = unit.EnumerateRunes().Count();
        return new StringBuilder().Insert(0, unit, 2000 / length).ToString().Trim();
    }
}
