using System.Text;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox;
using DjangonautBot.Sandbox.Persistence;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox.Persistence;

[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class WorldFileTests : SandboxTest
{
    private DirectoryInfo _folder = null!;

    private string FilePath => Path.Combine(_folder.FullName, "world.json");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("djangonautbot-world-");

    [TearDown]
    public void RemoveFolder() => _folder.Delete(recursive: true);

    [Test]
    public void The_bot_is_the_same_one()
    {
        var restored = SaveAndLoad();

        Assert.That((restored.Bot.Id, restored.Token), Is.EqualTo((World.Bot.Id, World.Token)));
    }

    [Test]
    public void People_keep_their_roles_and_channels_their_overwrites()
    {
        var role = Server.AddRole("Captain", Permission.ManageServer);
        Ada.Give(role);
        Server.SetOverwrite(Channel, role, Permission.ManageMessages, Permission.AttachFiles);

        var server = SaveAndLoad().Servers.Single();
        var ada = server.People.Single(person => person.Id == Ada.Id);

        Assert.Multiple(() =>
        {
            Assert.That(server.Owner.Id, Is.EqualTo(Server.Owner.Id));
            Assert.That(ada.Roles.Single(), Is.SameAs(server.Roles.Single(restored => restored.Id == role.Id)));
            Assert.That(server.Channels.Single().PermissionsOf(Ada.Id), Is.EqualTo(Channel.PermissionsOf(Ada.Id)));
            Assert.That(server.Channels.Single().PermissionsOf(World.Bot.Id), Is.EqualTo(Channel.PermissionsOf(World.Bot.Id)));
        });
    }

    [Test]
    public async Task Messages_are_as_they_were_private_ones_too(CancellationToken ct)
    {
        Ada.Say("Hello");
        await Bot.RegisterAsync(ct, new { name = "ping", description = "Pong" });
        await Bot.StartAsync(ct);
        var running = Ada.RunAsync("ping");
        var row = new { type = 1, components = new[] { new { type = 2, style = 1, label = "Good", custom_id = "pace:2" } } };
        await Bot.AnswerAsync(
            4,
            new
            {
                content = "pong",
                flags = 64,
                embeds = new[] { new { title = "Title" } },
                components = new[] { row },
            },
            ct);
        await running;

        var server = SaveAndLoad().Servers.Single();
        var messages = server.People.Single(person => person.Id == Ada.Id).Read(server.Channels.Single());

        Assert.Multiple(() =>
        {
            Assert.That(messages.Select(message => (message.Text, message.UsedBy, message.Ephemeral)), Is.EqualTo(new[]
            {
                ("Hello", (ulong?)null, false), ("pong\nTitle", Ada.Id, true),
            }));
            Assert.That(messages[1].Buttons.Single().CustomId, Is.EqualTo("pace:2"));
            Assert.That(server.Owner.Read(server.Channels.Single()), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task Files_threads_and_direct_messages_are_kept(CancellationToken ct)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"content":"Here"}"""), "payload_json" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("text")), "files[0]", "all.txt" },
        };
        await Bot.RestAsync("POST", $"/channels/{Channel.Id}/messages", form, ct);
        await Bot.RestAsync("POST", $"/channels/{Channel.Id}/messages/{Channel.Messages[0].Id}/threads", new { name = "Week 3" }, ct);
        var direct = Ada.OpenDirectMessages();

        var restored = SaveAndLoad().Servers.Single();
        var message = restored.Channels.Single().Messages.Single();

        Assert.Multiple(() =>
        {
            Assert.That(message.Files.Single().Text, Is.EqualTo("text"));
            Assert.That(message.Thread, Is.SameAs(restored.Threads.Single()).And.Property("Name").EqualTo("Week 3"));
            Assert.That(restored.People.Single(person => person.Id == Ada.Id).DirectMessages?.Id, Is.EqualTo(direct.Id));
        });
    }

    [Test]
    public async Task Replies_flags_and_what_is_said_about_files_are_kept(CancellationToken ct)
    {
        var asked = Ada.Say("How?");
        var json = $$"""
            {"content":"So","flags":4096,"message_reference":{"message_id":"{{asked.Id}}"},
            "attachments":[{"id":0,"filename":"all.txt","description":"All of it"}]}
            """;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(json), "payload_json" },
            { new ByteArrayContent("text"u8.ToArray()), "files[0]", "all.txt" },
        };
        await Bot.RestAsync("POST", $"/channels/{Channel.Id}/messages", form, ct);

        var message = SaveAndLoad().Servers.Single().Channels.Single().Messages[1];

        Assert.That(
            (message.ReferencedMessageId, message.IsSilent, message.Files.Single().Description),
            Is.EqualTo(((ulong?)asked.Id, true, "All of it")));
    }

    [Test]
    public async Task Messages_of_components_v2_are_as_they_were(CancellationToken ct)
    {
        var body = Layouts.Of(
            Layouts.Container(Layouts.Section(Layouts.Button("edit", "Edit"), "Ada")),
            Layouts.Gallery(Layouts.Picture("attachment://a.png")),
            Layouts.FilePart("a.png"));
        using var form = Layouts.WithFiles(body, "a.png");
        var made = await Bot.RestAsync("POST", $"/channels/{Channel.Id}/messages", form, ct);

        var restored = SaveAndLoad();
        var message = restored.Servers.Single().Channels.Single().Messages.Single();

        Assert.Multiple(() =>
        {
            Assert.That(
                MessageJson.Of(restored, message).ToJsonString(),
                Is.EqualTo(MessageJson.Of(World, Channel.Messages[0]).ToJsonString()));
            Assert.That(message.Sections.Single().Button!.CustomId, Is.EqualTo("edit"));
            Assert.That(message.Parts.OfType<SandboxFilePart>().Single().File.Text, Is.EqualTo("a.png"));
            Assert.That(made.Status, Is.EqualTo(200));
        });
    }

    [Test]
    public async Task Commands_can_still_be_run(CancellationToken ct)
    {
        await Bot.RegisterAsync(ct, new { name = "ping", description = "Pong" });

        Assert.That(SaveAndLoad().CommandNames, Is.EqualTo(["ping"]));
    }

    [Test]
    public void Program_time_has_run_on_and_no_id_is_given_twice()
    {
        World.Clock.Advance(TimeSpan.FromDays(30));
        var last = Ada.Say("In a month").Id;
        World.Clock.Advance(TimeSpan.FromDays(-10));
        Wire.Advance(TimeSpan.FromHours(1));

        var restored = SaveAndLoad();

        Assert.That(restored.Clock.GetUtcNow(), Is.EqualTo(World.Clock.GetUtcNow()));
        Assert.That(restored.NewId(), Is.GreaterThan(last));
    }

    [Test]
    public void What_is_saved_twice_is_the_same()
    {
        Ada.Say("Hello");
        var restored = SaveAndLoad();
        var first = File.ReadAllText(FilePath);

        WorldFile.Save(restored, FilePath);

        Assert.That(File.ReadAllText(FilePath), Is.EqualTo(first));
    }

    [Test]
    public void A_file_of_an_earlier_build_that_lacks_what_is_newer_is_read()
    {
        Ada.Say("Hello");
        WorldFile.Save(World, FilePath);
        var saved = JsonNode.Parse(File.ReadAllText(FilePath))!;
        var channel = saved["Channels"]![0]!.AsObject();
        var message = channel["Messages"]![0]!.AsObject();
        string[] newer = ["SlowmodeSeconds", "Invitable", "ReferencedMessageId", "Flags", "ReadAloud"];
        var removed = newer.Count(name => channel.Remove(name) || message.Remove(name));
        File.WriteAllText(FilePath, saved.ToJsonString());

        Assert.That(removed, Is.EqualTo(newer.Length));
        Assert.That(WorldFile.Load(FilePath).Servers.Single().Channels.Single().Messages.Single().Text, Is.EqualTo("Hello"));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("null")]
    [TestCase("""{"Version":1}""")]
    [TestCase("no json")]
    public void A_damaged_file_is_not_read(string content)
    {
        File.WriteAllText(FilePath, content);

        Assert.That(() => WorldFile.Load(FilePath), Throws.TypeOf<InvalidDataException>());
    }

    [Test]
    public void A_file_of_another_version_is_not_read()
    {
        WorldFile.Save(World, FilePath);
        File.WriteAllText(FilePath, File.ReadAllText(FilePath).Replace("\"Version\":1", "\"Version\":0", StringComparison.Ordinal));

        Assert.That(
            () => WorldFile.Load(FilePath),
            Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("it is from another version"));
    }

    [Test]
    public void A_file_that_refers_to_what_is_not_there_is_not_read()
    {
        Ada.Say("Hello");
        WorldFile.Save(World, FilePath);
        File.WriteAllText(
            FilePath,
            File.ReadAllText(FilePath).Replace($"\"AuthorId\":{Ada.Id}", "\"AuthorId\":7", StringComparison.Ordinal));

        Assert.That(() => WorldFile.Load(FilePath), Throws.TypeOf<InvalidDataException>());
    }

    private SandboxWorld SaveAndLoad()
    {
        WorldFile.Save(World, FilePath);
        return WorldFile.Load(FilePath, new SandboxOptions { WireTime = Wire });
    }
}
