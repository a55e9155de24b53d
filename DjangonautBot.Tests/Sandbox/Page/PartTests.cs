using System.Text.Json;
using static DjangonautBot.Tests.Sandbox.Layouts;

namespace DjangonautBot.Tests.Sandbox.Page;

/// <summary>Messages of components v2, and fields of choices, as the page gets them.</summary>
internal sealed class PartTests : PageTest
{
    private const string Button = """{"type":"button","custom_id":"edit","label":"Edit","style":1,"url":null,"disabled":false}""";
    private const string More = """{"type":"button","custom_id":"more","label":"More","style":1,"url":null,"disabled":false}""";
    private const string Options =
        """[{"label":"Gentle","value":"1","description":null},{"label":"Good","value":"2","description":"x"}]""";

    private static readonly object[] Paces =
        [new { label = "Gentle", value = "1" }, new { label = "Good", value = "2", description = "x" }];

    [Test]
    public async Task A_message_has_its_parts_and_nothing_else(CancellationToken ct)
    {
        var edit = Layouts.Button("edit", "Edit");
        var thumbnail = new { type = 11, media = new { url = "attachment://b.png" }, spoiler = true };
        var container = new
        {
            type = 17,
            accent_color = 255,
            components = new[] { Section(edit, "Ada", "Docs"), Section(thumbnail, "Bilal"), Row(Layouts.Button("more", "More")) },
        };
        var body = Of(Text("Week 3"), container, Gallery(Picture("https://x.org/a.png", "A comet")), new { type = 14 }, FilePart("a.txt"));
        using var form = WithFiles(body, "a.txt", "b.png");
        await Bot.RestAsync("POST", $"/channels/{Channel.Id}/messages", form, ct);
        var message = (await GetAsync($"messages?as={Ada.Id}&channel={Channel.Id}", ct)).GetProperty("messages")[0];

        Assert.Multiple(() =>
        {
            Assert.That(
                message.GetProperty("parts").GetRawText(),
                Is.EqualTo(
                    $$$"""
                    [{"type":"text","content":"Week 3"},
                    {"type":"container","color":255,"spoiler":false,"parts":[
                    {"type":"section","texts":["Ada","Docs"],"accessory":{{{Button}}}},
                    {"type":"section","texts":["Bilal"],"accessory":
                    {"type":"picture","file":1,"name":"b.png","url":null,"description":null,"spoiler":true}},
                    {"type":"row","components":[{{{More}}}]}]},
                    {"type":"gallery","items":[
                    {"type":"picture","file":null,"name":null,"url":"https://x.org/a.png","description":"A comet","spoiler":false}]},
                    {"type":"separator","divider":true,"spacing":1},
                    {"type":"file","file":0,"name":"a.txt","size":5,"spoiler":false}]
                    """.ReplaceLineEndings("")));
            Assert.That(
                ((string[])["embeds", "rows", "files"]).Select(name => message.GetProperty(name).GetArrayLength()), Is.All.Zero);
            Assert.That(message.GetProperty("content").GetString(), Is.Empty);
        });
    }

    [Test]
    public async Task A_classic_message_has_no_parts(CancellationToken ct)
    {
        Ada.Say("Hello");
        var message = (await GetAsync($"messages?as={Ada.Id}&channel={Channel.Id}", ct)).GetProperty("messages")[0];

        Assert.That(message.TryGetProperty("parts", out _), Is.False);
    }

    [Test]
    public async Task Names_of_people_in_a_text_are_known(CancellationToken ct)
    {
        await Bot.SayAsync(Channel, Of(Text($"<@{Bilal.Id}>")), ct);
        var message = (await GetAsync($"messages?as={Ada.Id}&channel={Channel.Id}", ct)).GetProperty("messages")[0];

        Assert.That(message.GetProperty("mentions").GetProperty("users").GetProperty($"{Bilal.Id}").GetString(), Is.EqualTo("Bilal"));
    }

    [Test]
    public async Task A_form_has_choices_and_they_are_sent(CancellationToken ct)
    {
        await Bot.RegisterAsync(ct, new { name = "checkin", description = "Check in" });
        await Bot.StartAsync(ct);
        var form = new
        {
            custom_id = "f",
            title = "Check in",
            components = new[]
            {
                Label("Pace", new { type = 21, custom_id = "pace", options = Paces }),
                Label("Days", new { type = 22, custom_id = "days", options = Paces, required = false }),
                Label("Sure", new { type = 23, custom_id = "sure", @default = true }),
                Label("Files", new { type = 19, custom_id = "files", required = false, max_values = 3 }),
            },
        };
        var run = new
        {
            @as = $"{Ada.Id}",
            channel = $"{Channel.Id}",
            command = "checkin",
            options = new { },
        };
        var (_, opened, _) = await ActAsync("run", run, 9, form, ct);
        var submit = new
        {
            @as = $"{Ada.Id}",
            form = opened.GetProperty("form").GetProperty("id").GetString(),
            values = new
            {
                pace = "2",
                days = "1\n2",
                sure = "false",
                files = "",
            },
        };
        var (status, _, interaction) = await ActAsync("submit", submit, 4, new { content = "Saved" }, ct);
        var sent = interaction
            .GetProperty("data")
            .GetProperty("components")
            .EnumerateArray()
            .Select(label => label.GetProperty("component"));

        Assert.Multiple(() =>
        {
            Assert.That(
                opened.GetProperty("form").GetProperty("fields").EnumerateArray().Select(field => field.GetRawText()),
                Is.EqualTo(
                    [
                        $$"""
                        {"custom_id":"pace","label":"Pace","description":null,"kind":"radio","value":"","required":true,
                        "options":{{Options}}}
                        """.ReplaceLineEndings(""),
                        $$"""
                        {"custom_id":"days","label":"Days","description":null,"kind":"checkboxes","value":"","required":false,
                        "min_values":1,"max_values":2,"options":{{Options}}}
                        """.ReplaceLineEndings(""),
                        """{"custom_id":"sure","label":"Sure","description":null,"kind":"checkbox","value":"true"}""",
                        """
                        {"custom_id":"files","label":"Files","description":null,"kind":"file_upload","value":"","required":false,
                        "min_values":1,"max_values":3}
                        """.ReplaceLineEndings(""),
                    ]));
            Assert.That(status, Is.EqualTo(200));
            Assert.That(sent.Select(ValueOf), Is.EqualTo(["\"2\"", """["1","2"]""", "false", "[]"]));
        });
    }

    private static string ValueOf(JsonElement component) =>
        (component.TryGetProperty("value", out var value) ? value : component.GetProperty("values")).GetRawText();

    private static object Label(string label, object component) => new { type = 18, label, component };
}
