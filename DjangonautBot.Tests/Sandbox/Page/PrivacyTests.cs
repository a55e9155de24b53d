using DjangonautBot.Sandbox.Validation;

namespace DjangonautBot.Tests.Sandbox.Page;

internal sealed class PrivacyTests : PageTest
{
    [Test]
    public async Task A_private_answer_is_seen_by_one_person_only(CancellationToken ct)
    {
        await WhisperAsync(Ada, "Only for Ada", ct);

        Assert.That(await TextsAsync(Ada, Channel, ct), Is.EqualTo(["Only for Ada"]));
        Assert.That(await TextsAsync(Bilal, Channel, ct), Is.Empty);
    }

    [Test]
    public async Task A_private_answers_button_is_not_there_for_others(CancellationToken ct)
    {
        await WhisperAsync(Ada, "Only for Ada", ct);
        var message = Ada.Read(Channel)[0];

        var (status, _) = await PostAsync("press", new { @as = $"{Bilal.Id}", message = $"{message.Id}", custom_id = "x" }, ct);

        Assert.That(status, Is.EqualTo(404));
    }

    [Test]
    public async Task Direct_messages_are_nobody_elses(CancellationToken ct)
    {
        var direct = Ada.OpenDirectMessages();

        Assert.That(await StatusAsync($"messages?as={Ada.Id}&channel={direct.Id}", ct), Is.EqualTo(200));
        Assert.That(await StatusAsync($"messages?as={Bilal.Id}&channel={direct.Id}", ct), Is.EqualTo(404));
    }

    [Test]
    public async Task The_name_of_a_hidden_channel_is_not_told(CancellationToken ct)
    {
        var secret = Server.AddChannel("captains");
        Server.SetOverwrite(secret, Ada, allow: 0, Permission.ViewChannel);
        Bilal.In(Channel).Say($"See <#{secret.Id}> and <@{Bilal.Id}>");

        var mentions = (await GetAsync($"messages?as={Ada.Id}&channel={Channel.Id}", ct))
            .GetProperty("messages")[0]
            .GetProperty("mentions");

        Assert.That(mentions.GetRawText(), Is.EqualTo($$$"""{"users":{"{{{Bilal.Id}}}":"Bilal"},"roles":{},"channels":{}}"""));
    }

    [Test]
    public async Task A_private_answer_is_told_to_nobody_else(CancellationToken ct)
    {
        using var stream = await EventStream.OpenAsync(Browser, Bilal.Id, ct);

        await WhisperAsync(Ada, "Only for Ada", ct);
        Ada.In(Channel).Say("For everybody");

        Assert.That(await stream.NextMessageAsync(ct), Is.EqualTo("For everybody"));
    }

    [Test]
    public async Task A_private_answer_is_not_in_the_drawer_of_others(CancellationToken ct)
    {
        using var stream = await EventStream.OpenAsync(Browser, Bilal.Id, ct);

        await WhisperAsync(Ada, "Only for Ada", ct);
        Ada.In(Channel).Say("For everybody");

        string? text;
        do
        {
            text = (await stream.NextAsync("activity", ct)).GetProperty("text").GetString();
            Assert.That(text, Does.Not.Contain("Only for Ada"));
        }
        while (!text!.Contains("For everybody", StringComparison.Ordinal));
    }
}
