using System.Text;
using DjangonautBot.Sandbox;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class MessageTests : SandboxTest
{
    [Test]
    public async Task A_message_is_posted_edited_listed_and_deleted(CancellationToken ct)
    {
        var made = await Bot.SayAsync(Channel, new { content = "One" }, ct);
        await Bot.RestAsync("PATCH", $"/channels/{Channel.Id}/messages/{made.Id}", new { content = "Two" }, ct);
        var listed = await Bot.GetAsync($"/channels/{Channel.Id}/messages?limit=10", ct);
        var deleted = await Bot.RestAsync("DELETE", $"/channels/{Channel.Id}/messages/{made.Id}", null, ct);
        var gone = await Bot.GetAsync($"/channels/{Channel.Id}/messages/{made.Id}", ct);

        Assert.That(listed.Json[0].GetProperty("content").GetString(), Is.EqualTo("Two"));
        Assert.That(listed.Json[0].GetProperty("edited_timestamp").GetString(), Does.EndWith("+00:00"));
        Assert.That((deleted.Status, gone.Status, gone.Code), Is.EqualTo((204, 404, 10008)));
    }

    [Test]
    public async Task Lists_come_newest_first_from_the_place_asked_for(CancellationToken ct)
    {
        var ids = new List<string>();
        for (var n = 0; n < 4; n++)
        {
            ids.Add(Ada.Say($"{n}").Id.ToString());
        }

        async Task<IEnumerable<string?>> ListAsync(string query)
        {
            var listed = await Bot.GetAsync($"/channels/{Channel.Id}/messages?{query}", ct);
            return listed.Json.EnumerateArray().Select(message => message.GetProperty("id").GetString()).ToList();
        }

        Assert.That(await ListAsync($"after={ids[0]}&limit=2"), Is.EqualTo(new[] { ids[2], ids[1] }));
        Assert.That(await ListAsync($"before={ids[2]}"), Is.EqualTo(new[] { ids[1], ids[0] }));
        Assert.That(await ListAsync($"around={ids[1]}&limit=3"), Is.EqualTo(new[] { ids[2], ids[1], ids[0] }));
        Assert.That((await Bot.GetAsync($"/channels/{Channel.Id}/messages?limit=101", ct)).Code, Is.EqualTo(50035));
    }

    [Test]
    public async Task An_enforced_nonce_gives_the_first_message_again_for_five_minutes(CancellationToken ct)
    {
        var body = new { content = "Once", nonce = "7", enforce_nonce = true };
        var first = await Bot.SayAsync(Channel, body, ct);
        var second = await Bot.SayAsync(Channel, body, ct);
        Wire.Advance(TimeSpan.FromMinutes(5));
        var third = await Bot.SayAsync(Channel, body, ct);

        Assert.That((second.Status, second.Id), Is.EqualTo((200, first.Id)));
        Assert.That(third.Id, Is.Not.EqualTo(first.Id));
        Assert.That(Channel.Messages, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Ids_grow_also_when_the_programs_clock_moves_back(CancellationToken ct)
    {
        await Bot.SayAsync(Channel, new { content = "Now" }, ct);
        World.Clock.Advance(TimeSpan.FromDays(-30));
        await Bot.SayAsync(Channel, new { content = "Earlier" }, ct);

        Assert.That(Channel.Messages[1].Id, Is.GreaterThan(Channel.Messages[0].Id));
        Assert.That(Channel.Messages[1].CreatedAt, Is.EqualTo(Channel.Messages[0].CreatedAt - TimeSpan.FromDays(30)));
    }

    [Test]
    public async Task A_search_from_an_id_finds_what_came_after_it_whichever_way_the_programs_clock_went(CancellationToken ct)
    {
        var before = Ada.Say("Before").Id;
        World.Clock.MoveTo(new DateTimeOffset(2014, 12, 31, 0, 0, 0, TimeSpan.Zero));
        var first = await Bot.SayAsync(Channel, new { content = "In 2014" }, ct);
        World.Clock.MoveTo(new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var second = await Bot.SayAsync(Channel, new { content = "In 2031" }, ct);
        var found = await Bot.GetAsync($"/channels/{Channel.Id}/messages?after={before}", ct);

        Assert.That(
            found.Json.EnumerateArray().Select(message => message.GetProperty("id").GetString()), Is.EqualTo([second.Id, first.Id]));
    }

    [Test]
    public void An_id_from_before_Discords_epoch_has_the_epochs_time()
    {
        var earlier = new SandboxWorld(new SandboxOptions
        {
            WireTime = Wire,
            ProgramStart = new DateTimeOffset(2014, 12, 31, 0, 0, 0, TimeSpan.Zero),
        });

        Assert.That(earlier.NewId() >> 22, Is.Zero);
    }

    [Test]
    public async Task Files_come_with_a_message_and_an_edit_keeps_those_it_names(CancellationToken ct)
    {
        const string Json = """{"content":"Yours","attachments":[{"id":0,"filename":"week.txt"}]}""";
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Json, Encoding.UTF8, "application/json"), "payload_json" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("привет")), "files[0]", "upload" },
        };
        var made = await Bot.RestAsync("POST", $"/channels/{Channel.Id}/messages", form, ct);
        var file = Channel.Messages[0].Files[0];
        var path = $"/channels/{Channel.Id}/messages/{made.Id}";
        await Bot.RestAsync("PATCH", path, new { content = "Still", attachments = new[] { new { id = file.Id.ToString() } } }, ct);
        var kept = Channel.Messages[0].Files;
        await Bot.RestAsync("PATCH", path, new { attachments = Array.Empty<object>() }, ct);

        Assert.That((file.FileName, file.Text), Is.EqualTo(("week.txt", "привет")));
        Assert.That(kept, Is.EqualTo(new[] { file }));
        Assert.That(Channel.Messages[0].Files, Is.Empty);
        Assert.That(World.Requests[0].Files[0].FileName, Is.EqualTo("upload"));
        Assert.That(World.Requests[0].Json, Does.Contain("week.txt"));
    }

    [Test]
    public async Task Everyone_named_is_notified_unless_allowed_mentions_says_otherwise(CancellationToken ct)
    {
        await Bot.SayAsync(Channel, new { content = $"<@{Ada.Id}>" }, ct);
        await Bot.SayAsync(Channel, new { content = $"<@{Ada.Id}>", allowed_mentions = new { parse = Array.Empty<string>() } }, ct);
        await Bot.SayAsync(Channel, new { content = $"<@{Ada.Id}>", allowed_mentions = new { users = new[] { Ada.Id.ToString() } } }, ct);
        await Bot.SayAsync(Channel, new { content = "@everyone" }, ct);

        Assert.That(Channel.Messages.Select(message => message.PingedUsers.Count), Is.EqualTo(new[] { 1, 0, 1, 0 }));
        Assert.That(Channel.Messages[3].PingedRoles, Is.Empty);
    }

    [TestCase(Permission.ViewChannel, 50001)]
    [TestCase(Permission.SendMessages, 50013)]
    public async Task Posting_needs_its_permissions(ulong denied, int code, CancellationToken ct)
    {
        Server.SetOverwrite(Channel, Server.BotRole, allow: 0, denied);
        var refused = await Bot.SayAsync(Channel, new { content = "x" }, ct);

        Assert.That((refused.Status, refused.Code), Is.EqualTo((403, code)));
    }

    [Test]
    public async Task Without_embed_links_embeds_are_dropped_without_a_word(CancellationToken ct)
    {
        Server.SetOverwrite(Channel, Server.BotRole, allow: 0, Permission.EmbedLinks);
        var both = await Bot.SayAsync(Channel, new { content = "x", embeds = new[] { new { title = "Card" } } }, ct);
        var alone = await Bot.SayAsync(Channel, new { embeds = new[] { new { title = "Card" } } }, ct);

        Assert.That(both.Json.GetProperty("embeds").GetArrayLength(), Is.Zero);
        Assert.That((alone.Status, alone.Code), Is.EqualTo((400, 50006)));
    }

    [Test]
    public async Task A_bad_field_is_named_by_its_path(CancellationToken ct)
    {
        var refused = await Bot.SayAsync(Channel, new { embeds = new[] { new { title = new string('x', 257) } } }, ct);

        Assert.That((refused.Status, refused.Code), Is.EqualTo((400, 50035)));
        var title = refused.Json.GetProperty("errors").GetProperty("embeds").GetProperty("0").GetProperty("title");
        Assert.That(title.GetProperty("_errors")[0].GetProperty("code").GetString(), Is.EqualTo("BASE_TYPE_MAX_LENGTH"));
    }

    [Test]
    public async Task What_is_not_there_is_unknown(CancellationToken ct)
    {
        Assert.That((await Bot.GetAsync("/channels/1", ct)).Code, Is.EqualTo(10003));
        Assert.That((await Bot.GetAsync("/guilds/1", ct)).Code, Is.EqualTo(10004));
        Assert.That((await Bot.GetAsync($"/guilds/{Server.Id}/members/1", ct)).Code, Is.EqualTo(10013));
        Server.RemovePerson(Ada);
        Assert.That((await Bot.GetAsync($"/guilds/{Server.Id}/members/{Ada.Id}", ct)).Code, Is.EqualTo(10007));
        Assert.That((await Bot.GetAsync("/nothing", ct)).Status, Is.EqualTo(404));
    }

    [TestCase("ad", "", ExpectedResult = new[] { "Ada" })]
    [TestCase("AD", "&limit=1000", ExpectedResult = new[] { "Ada", "Adam" }, Description = "One is found unless more are asked for.")]
    [TestCase("Love", "&limit=5", ExpectedResult = new[] { "Ada" }, Description = "By the nickname.")]
    [TestCase("da", "&limit=5", ExpectedResult = new string[0], Description = "Not inside of a name.")]
    public async Task<string[]> Members_are_found_by_the_beginning_of_a_name(string query, string more)
    {
        Ada.Nick = "Lovelace";
        Server.AddPerson("Adam");

        var found = await Bot.GetAsync($"/guilds/{Server.Id}/members/search?query={query}{more}", default);

        return
        [
            .. found.Json.EnumerateArray().Select(member => member.GetProperty("user").GetProperty("global_name").GetString()!),
        ];
    }

    [TestCase("")]
    [TestCase("?query=")]
    [TestCase("?query=a&limit=1001")]
    [TestCase("?query=a&limit=0")]
    public async Task A_search_within_its_limits_only(string query) =>
        Assert.That((await Bot.GetAsync($"/guilds/{Server.Id}/members/search{query}", default)).Code, Is.EqualTo(50035));

    [Test]
    public async Task Direct_messages_can_be_closed(CancellationToken ct)
    {
        var opened = await Bot.RestAsync("POST", "/users/@me/channels", new { recipient_id = Ada.Id.ToString() }, ct);
        await Bot.SayAsync(Ada.DirectMessages!, new { content = "Hello" }, ct);
        Ada.DirectMessagesClosed = true;
        var closed = await Bot.SayAsync(Ada.DirectMessages!, new { content = "Hello?" }, ct);
        Server.RemovePerson(Ada);
        var stranger = await Bot.SayAsync(Ada.DirectMessages!, new { content = "Hello??" }, ct);

        Assert.That(opened.Id, Is.EqualTo(Ada.DirectMessages!.Id.ToString()));
        Assert.That(Ada.Read(Ada.DirectMessages).Select(message => message.Text), Is.EqualTo(new[] { "Hello" }));
        Assert.That((closed.Status, closed.Code, stranger.Code), Is.EqualTo((403, 50007, 50278)));
    }

    [Test]
    public async Task A_person_reads_only_what_they_may_see(CancellationToken ct)
    {
        await Bot.SayAsync(Channel, new { content = "Hello" }, ct);
        var before = Ada.Read(Channel).Count;
        Server.SetOverwrite(Channel, Ada, allow: 0, Permission.ViewChannel);

        Assert.That((before, Ada.Read(Channel).Count), Is.EqualTo((1, 0)));
        Assert.That(() => Ada.Say("x"), Throws.Exception);
    }

    [Test]
    public async Task Who_has_left_sees_nothing_and_can_do_nothing(CancellationToken ct)
    {
        await Bot.SayAsync(Channel, new { content = "Hello" }, ct);
        Server.RemovePerson(Ada);

        Assert.That(Ada.Read(Channel), Is.Empty);
        Assert.That(() => Ada.Say("x"), Throws.Exception);
    }
}
