using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Sandbox;

/// <summary>Files that people give to commands.</summary>
internal sealed class UploadTests : SandboxTest
{
    [SetUp]
    public async Task RegisterAsync()
    {
        await Bot.RegisterAsync(
            default,
            new
            {
                name = "import",
                description = "Import",
                options = new[] { new { type = 11, name = "file", description = "Which", required = true } },
            });
        await Bot.StartAsync(default);
    }

    [Test]
    public async Task A_file_is_resolved_and_lies_at_an_address_that_asks_for_no_token(CancellationToken ct)
    {
        var running = Ada.RunAsync("import", ("file", new SandboxUpload("my crew.csv", "team,role"u8.ToArray())));
        var interaction = await Bot.AnswerAsync(4, new { content = "ok" }, ct);
        await running;
        var data = interaction.GetProperty("data");
        var option = data.GetProperty("options")[0];
        var file = data.GetProperty("resolved").GetProperty("attachments").GetProperty(option.GetProperty("value").GetString()!);

        Assert.That(option.GetProperty("type").GetInt32(), Is.EqualTo(11));
        Assert.That(
            (file.GetProperty("filename").GetString(), file.GetProperty("size").GetInt32(), file.GetProperty("content_type").GetString()),
            Is.EqualTo(("my crew.csv", 9, "text/csv")));
        using var http = new HttpClient();
        Assert.That(await http.GetStringAsync(new Uri(file.GetProperty("url").GetString()!), ct), Is.EqualTo("team,role"));
    }

    [Test]
    public void A_text_is_no_file() =>
        Assert.That(() => Ada.RunAsync("import", ("file", "a text")), Throws.InstanceOf<SandboxInteractionException>());

    [Test]
    public async Task Another_address_has_no_file(CancellationToken ct)
    {
        using var http = new HttpClient();

        Assert.That(
            (int)(await http.GetAsync(new Uri(Host.Address, "/ephemeral-attachments/1/2/crew.csv"), ct)).StatusCode, Is.EqualTo(404));
    }
}
