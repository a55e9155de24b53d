using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;
using static DjangonautBot.Tests.Sandbox.Layouts;

namespace DjangonautBot.Tests.Sandbox;

/// <summary>Edits of messages of components v2, and of others that become such.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class LayoutEditTests : SandboxTest
{
    private string MessagePath => $"/channels/{Channel.Id}/messages/{Channel.Messages[^1].Id}";

    [Test]
    public async Task An_edit_leaves_the_flag_and_may_leave_it_out(CancellationToken ct)
    {
        await Bot.SayAsync(Channel, Of(Text("before")), ct);
        var edited = await Bot.RestAsync("PATCH", MessagePath, new { components = new[] { Text("after") } }, ct);
        var zero = await Bot.RestAsync("PATCH", MessagePath, new { flags = 0 }, ct);

        Assert.That((edited.Status, FlagsOf(edited), FlagsOf(zero)), Is.EqualTo((200, Flag, Flag)));
        Assert.That(Channel.Messages[0].Text, Is.EqualTo("after"));
    }

    [TestCase("""{"content":"x"}""", "content")]
    [TestCase("""{"embeds":[{"title":"x"}]}""", "embeds")]
    public async Task An_edit_sets_no_field_of_a_classic_message(string body, string field, CancellationToken ct)
    {
        await Bot.SayAsync(Channel, Of(Text("before")), ct);
        var refused = await Bot.RestAsync("PATCH", MessagePath, JsonElement.Parse(body), ct);

        Assert.That(Code(refused, field), Is.EqualTo("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"));
    }

    [TestCase("""{"components":[]}""")]
    [TestCase("""{"components":null}""")]
    public async Task An_edit_leaves_no_empty_message(string body, CancellationToken ct)
    {
        await Bot.SayAsync(Channel, Of(Text("before")), ct);

        Assert.That((await Bot.RestAsync("PATCH", MessagePath, JsonElement.Parse(body), ct)).Code, Is.EqualTo(50006));
    }

    [TestCase("""{"content":null,"embeds":[]}""", null)]
    [TestCase("""{"embeds":[]}""", "content")]
    [TestCase("""{"content":"","embeds":[]}""", "content")]
    [TestCase("""{"content":null}""", "embeds")]
    [TestCase("""{"content":null,"embeds":null}""", "embeds")]
    public async Task A_classic_message_becomes_one_when_the_edit_clears_it(string cleared, string? refusedField, CancellationToken ct)
    {
        await Bot.SayAsync(Channel, new { content = "before", embeds = new[] { new { title = "x" } } }, ct);
        var body = JsonNode.Parse(cleared)!;
        body["flags"] = Flag;
        body["components"] = JsonSerializer.SerializeToNode(new[] { Text("after") });
        var answer = await Bot.RestAsync("PATCH", MessagePath, body, ct);

        Assert.That(answer.Status, Is.EqualTo(refusedField is null ? 200 : 400));
        Assert.That(Channel.Messages[0].Text, Is.EqualTo(refusedField is null ? "after" : "before\nx"));
        if (refusedField is not null)
        {
            Assert.That(Code(answer, refusedField), Is.EqualTo("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"));
        }
    }

    [Test]
    public async Task A_classic_message_keeps_its_rows_when_it_becomes_one(CancellationToken ct)
    {
        await Bot.SayAsync(Channel, new { content = "x", components = new[] { Row(Button("a", "Edit")) } }, ct);
        await Bot.RestAsync("PATCH", MessagePath, JsonElement.Parse("""{"flags":32768,"content":null}"""), ct);

        Assert.That(Channel.Messages[0].Parts.Single(), Is.InstanceOf<SandboxRow>());
    }

    private static int FlagsOf(RawResponse message) => message.Json.GetProperty("flags").GetInt32();

    private static string? Code(RawResponse refused, string field) =>
        refused.Json.GetProperty("errors").GetProperty(field).GetProperty("_errors")[0].GetProperty("code").GetString();
}
