using System.Text.Json;
using DjangonautBot.Sandbox;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Tests.Support;
using static DjangonautBot.Tests.Sandbox.Layouts;

namespace DjangonautBot.Tests.Sandbox;

/// <summary>Messages of components v2 in a channel.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class LayoutTests : SandboxTest
{
    private const string Picked = "https://x.org/a.png";

    [Test]
    public async Task What_was_left_out_comes_back_filled_in(CancellationToken ct)
    {
        var made = await Bot.SayAsync(
            Channel,
            Of(Section(new { type = 11, media = new { url = Picked } }, "Ada"), new { type = 14 }, Container(Text("Docs"))),
            ct);

        Assert.That(made.Json.GetProperty("flags").GetInt32(), Is.EqualTo(Flag));
        Assert.That(
            made.Json.GetProperty("components").GetRawText(),
            Is.EqualTo(
                $$$"""
                [{"type":9,"id":1,"components":[{"type":10,"id":2,"content":"Ada"}],"accessory":{"type":11,"id":3,"media":
                {"id":"{{{ulong.Parse(made.Id) + 1}}}","url":"{{{Picked}}}","proxy_url":"{{{Picked}}}","width":null,"height":null,
                "content_type":"image/png"},"description":null,"spoiler":false}},
                {"type":14,"id":4,"divider":true,"spacing":1},
                {"type":17,"id":5,"accent_color":null,"spoiler":false,"components":[{"type":10,"id":6,"content":"Docs"}]}]
                """.ReplaceLineEndings("")));
    }

    [Test]
    public async Task Components_without_an_id_get_one_that_is_free(CancellationToken ct)
    {
        var made = await Bot.SayAsync(
            Channel, Of(new { type = 14, id = 0 }, new { type = 14, id = 1 }, new { type = 14 }, new { type = 14, id = 3 }), ct);

        Assert.That(
            made.Json.GetProperty("components").EnumerateArray().Select(part => part.GetProperty("id").GetInt32()),
            Is.EqualTo([2, 1, 4, 3]));
    }

    [Test]
    public async Task People_see_its_parts(CancellationToken ct)
    {
        var menu = new { type = 5, custom_id = "who", placeholder = "Who?" };
        var picture = Gallery(Picture("attachment://b.png", "A comet"), Picture(Picked));
        var body = Of(
            Text("Week 3"),
            Container(Section(Button("edit", "Edit"), "Ada", "Docs"), Row(menu), new { type = 14, divider = false, spacing = 2 }),
            picture,
            FilePart("a.txt"),
            Row(Button("more", "More")));
        using var form = WithFiles(body, "a.txt", "b.png");
        await Bot.RestAsync("POST", $"/channels/{Channel.Id}/messages", form, ct);
        var message = Channel.Messages.Single();
        var container = message.Parts.OfType<SandboxContainer>().Single();

        Assert.Multiple(() =>
        {
            Assert.That(message.Text, Is.EqualTo("Week 3\nAda\nDocs"));
            Assert.That(message.Buttons.Select(button => button.Label), Is.EqualTo(["Edit", "More"]));
            Assert.That(message.Menus.Single().Placeholder, Is.EqualTo("Who?"));
            Assert.That(message.Sections.Single().Text, Is.EqualTo("Ada\nDocs"));
            Assert.That(message.Sections.Single().Button!.CustomId, Is.EqualTo("edit"));
            Assert.That(container.Parts[1], Is.InstanceOf<SandboxRow>().With.Property("Menu").Not.Null);
            Assert.That(container.Parts[2], Is.EqualTo(new SandboxSeparator(HasDivider: false, Spacing: 2)));
            Assert.That(
                message.Parts.OfType<SandboxGallery>().Single().Pictures.Select(each => (each.File?.Text, each.Url, each.Description)),
                Is.EqualTo(new (string?, string?, string?)[] { ("b.png", null, "A comet"), (null, Picked, null) }));
            Assert.That(message.Parts.OfType<SandboxFilePart>().Single().File.Text, Is.EqualTo("a.txt"));
        });
    }

    [Test]
    public async Task A_classic_message_has_no_parts(CancellationToken ct)
    {
        await Bot.SayAsync(Channel, new { content = "x", components = new[] { Row(Button("a")) } }, ct);

        Assert.That(Channel.Messages[0].Parts, Is.Empty);
    }

    [TestCase("""{"parse":[]}""", 0)]
    [TestCase("""{"parse":["users"]}""", 1)]
    public async Task A_mention_in_a_text_pings_whom_it_may(string allowed, int pinged, CancellationToken ct)
    {
        var made = await Bot.SayAsync(
            Channel,
            new
            {
                flags = Flag,
                components = new[] { Container(Section(Button("a"), $"Hi <@{Ada.Id}>")) },
                allowed_mentions = JsonElement.Parse(allowed),
            },
            ct);

        Assert.That(Channel.Messages[0].PingedUsers, Has.Count.EqualTo(pinged));
        Assert.That(made.Json.GetProperty("mentions").GetArrayLength(), Is.EqualTo(pinged));
    }

    [Test]
    public async Task It_needs_no_permission_for_embeds(CancellationToken ct)
    {
        Server.SetBotOverwrite(Channel, allow: 0, deny: Permission.EmbedLinks);

        Assert.That((await Bot.SayAsync(Channel, Of(Container(Text("x"))), ct)).Status, Is.EqualTo(200));
        Assert.That(Channel.Messages[0].Text, Is.EqualTo("x"));
    }
}
