using System.Text;
using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Sandbox.Page;

internal sealed class AttachedFileTests : PageTest
{
    [Test]
    public async Task A_file_is_there_to_be_saved_and_not_to_be_shown(CancellationToken ct)
    {
        var message = await AttachAsync("<script>.html", "<b>bold</b>", ct);

        using var response = await Browser.GetAsync(new Uri($"files/{message.Id}/0?as={Ada.Id}", UriKind.Relative), ct);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/plain"));
            Assert.That(response.Content.Headers.ContentDisposition?.DispositionType, Is.EqualTo("attachment"));
            Assert.That(response.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(["nosniff"]));
            Assert.That(await response.Content.ReadAsStringAsync(ct), Is.EqualTo("<b>bold</b>"));
        });
    }

    [TestCase(1)]
    [TestCase(99)]
    public async Task A_file_that_is_not_there_is_not_found(int index, CancellationToken ct)
    {
        var message = await AttachAsync("all.txt", "x", ct);

        Assert.That(await StatusAsync($"files/{message.Id}/{index}?as={Ada.Id}", ct), Is.EqualTo(404));
    }

    private async Task<SandboxMessage> AttachAsync(string name, string text, CancellationToken ct)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"content":"Here"}""", Encoding.UTF8, "application/json"), "payload_json" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files[0]", name },
        };
        Assert.That((await Bot.RestAsync("POST", $"/channels/{Channel.Id}/messages", form, ct)).Status, Is.EqualTo(200));
        return Channel.Messages[0];
    }
}
