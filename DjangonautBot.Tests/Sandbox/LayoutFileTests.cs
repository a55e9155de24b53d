using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;
using static DjangonautBot.Tests.Sandbox.Layouts;

namespace DjangonautBot.Tests.Sandbox;

/// <summary>Files that a message of components v2 shows are files that it has.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class LayoutFileTests : SandboxTest
{
    private string MessagePath => $"/channels/{Channel.Id}/messages/{Channel.Messages[^1].Id}";

    [Test]
    public async Task A_file_has_its_name_size_and_address(CancellationToken ct)
    {
        var made = await PostAsync(Of(FilePart("week.txt")), "week.txt", ct);
        var part = made.Json.GetProperty("components")[0];
        var attachment = made.Json.GetProperty("attachments")[0];
        var media = part.GetProperty("file");

        Assert.That((part.GetProperty("name").GetString(), part.GetProperty("size").GetInt32()), Is.EqualTo(("week.txt", 8)));
        Assert.That(media.GetProperty("url").GetString(), Is.EqualTo(attachment.GetProperty("url").GetString()));
        Assert.That(media.GetProperty("attachment_id").GetString(), Is.EqualTo(attachment.GetProperty("id").GetString()));
        Assert.That(media.GetProperty("content_type").GetString(), Is.EqualTo("text/plain"));
    }

    [Test]
    public async Task A_file_is_known_by_the_name_that_the_request_gives_it(CancellationToken ct)
    {
        var body = new
        {
            flags = Flag,
            components = new[] { FilePart("week.txt") },
            attachments = new[] { new { id = 0, filename = "week.txt" } },
        };

        Assert.That((await PostAsync(body, "upload", ct)).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task A_file_that_did_not_come_along_is_refused(CancellationToken ct)
    {
        var refused = await PostAsync(Of(FilePart("other.txt")), "week.txt", ct);

        Assert.That((refused.Status, refused.Code), Is.EqualTo((400, 50035)));
        Assert.That(refused.Text, Does.Contain("UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"));
    }

    [Test]
    public async Task An_edit_shows_a_kept_file_and_a_new_one(CancellationToken ct)
    {
        await PostAsync(Of(FilePart("a.txt")), "a.txt", ct);
        using var form = WithFiles(new { components = new[] { FilePart("a.txt"), FilePart("b.txt") } }, "b.txt");
        var edited = await Bot.RestAsync("PATCH", MessagePath, form, ct);

        Assert.That(edited.Status, Is.EqualTo(200), edited.Text);
        Assert.That(
            Channel.Messages[0].Parts.OfType<SandboxFilePart>().Select(part => part.File.Text), Is.EqualTo(["a.txt", "b.txt"]));
    }

    [Test]
    public async Task An_edit_does_not_show_a_file_that_it_takes_away(CancellationToken ct)
    {
        await PostAsync(Of(FilePart("a.txt")), "a.txt", ct);
        var both = await Bot.RestAsync(
            "PATCH", MessagePath, new { components = new[] { FilePart("a.txt") }, attachments = Array.Empty<object>() }, ct);
        var filesAlone = await Bot.RestAsync("PATCH", MessagePath, new { attachments = Array.Empty<object>() }, ct);

        Assert.That((both.Code, filesAlone.Code), Is.EqualTo((50035, 50035)));
        Assert.That(Channel.Messages[0].Files, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_file_that_is_not_shown_may_be_taken_away(CancellationToken ct)
    {
        await PostAsync(Of(Text("x")), "a.txt", ct);
        await Bot.RestAsync("PATCH", MessagePath, new { attachments = Array.Empty<object>() }, ct);

        Assert.That(Channel.Messages[0].Files, Is.Empty);
    }

    private async Task<RawResponse> PostAsync(object body, string name, CancellationToken ct)
    {
        using var form = WithFiles(body, name);
        return await Bot.RestAsync("POST", $"/channels/{Channel.Id}/messages", form, ct);
    }
}
