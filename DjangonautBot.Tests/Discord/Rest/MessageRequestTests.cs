using DjangonautBot.Discord.Models;

namespace DjangonautBot.Tests.Discord.Rest;

public sealed class MessageRequestTests
{
    private static readonly Snowflake Channel = new(1);
    private static readonly Snowflake MessageId = new(2);

    [Test]
    public void A_new_message_says_what_it_holds_and_nothing_else()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Message());

        story.Run(() => story.Rest.CreateMessageAsync(Channel, RestFixture.Text("hello"), null, CancellationToken.None));

        Assert.That(story.Discord.Calls[0].Target, Is.EqualTo("POST /channels/1/messages"));
        JsonBody.AssertSays(
            story.Discord.Calls[0].Body, """{"allowed_mentions": {"parse": [], "users": []}, "content": "hello"}""");
    }

    [Test]
    public void Only_the_people_addressed_may_be_pinged()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Message());
        var message = new OutgoingMessage(new AllowedMentions([new Snowflake(7), new Snowflake(7)]), "<@7> @everyone");

        story.Run(() => story.Rest.CreateMessageAsync(Channel, message, null, CancellationToken.None));

        Assert.That(story.Discord.Calls[0].Body, Does.Contain("""{"parse":[],"users":["7"]}"""));
    }

    [Test]
    public void Rows_of_buttons_and_menus_travel_as_Discord_documents_them()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Message());
        var message = new OutgoingMessage(
            AllowedMentions.None,
            Components:
            [
                new ActionRow(new Button(ButtonStyle.Primary, "Read all", "read:1")),
                new ActionRow(new StringSelect("choose", [new SelectOption("One", "1")], "Which?")),
                new ActionRow(new UserSelect("who", MaxValues: 5, DefaultValues: [new DefaultUser(new Snowflake(7))])),
            ]);

        story.Run(() => story.Rest.CreateMessageAsync(Channel, message, null, CancellationToken.None));

        JsonBody.AssertSays(
            story.Discord.Calls[0].Body,
            """
            {
              "allowed_mentions": {"parse": [], "users": []},
              "components": [
                {"type": 1, "components": [
                  {"type": 2, "style": 1, "label": "Read all", "custom_id": "read:1", "disabled": false}]},
                {"type": 1, "components": [
                  {"type": 3, "custom_id": "choose", "placeholder": "Which?",
                   "options": [{"label": "One", "value": "1", "default": false}]}]},
                {"type": 1, "components": [
                  {"type": 5, "custom_id": "who", "max_values": 5, "default_values": [{"id": "7", "type": "user"}]}]}
              ]
            }
            """);
    }

    [Test]
    public void An_edit_replaces_everything_also_what_is_not_there_any_more()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Message());

        story.Run(() => story.Rest.EditMessageAsync(
            Channel, MessageId, new OutgoingMessage(AllowedMentions.None), CancellationToken.None));

        Assert.That(story.Discord.Calls[0].Target, Is.EqualTo("PATCH /channels/1/messages/2"));
        JsonBody.AssertSays(story.Discord.Calls[0].Body, """
            {"allowed_mentions": {"parse": [], "users": []}, "content": null, "embeds": [], "components": [], "attachments": []}
            """);
    }

    [Test]
    public void Components_of_version_2_travel_with_their_types_and_the_flag_and_clear_what_a_message_cannot_have_beside_them()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Message());
        var message = new OutgoingMessage(
            AllowedMentions.None,
            Components:
            [
                new TextDisplay("above"),
                new Container(
                    [
                        new Section("text", new Button(ButtonStyle.Primary, "Answer", "a:1")),
                        new Separator(),
                        new MediaGallery([new MediaGalleryItem(UnfurledMedia.Attachment("a.png"), "a chart")]),
                        new ActionRow(new Button(ButtonStyle.Secondary, "Open", "b:1")),
                    ],
                    AccentColor: 255),
                new FileDisplay(UnfurledMedia.Attachment("a.txt")),
            ]);

        story.Run(() => story.Rest.EditMessageAsync(Channel, MessageId, message, CancellationToken.None));

        JsonBody.AssertSays(
            story.Discord.Calls[0].Body,
            """
            {
              "allowed_mentions": {"parse": [], "users": []}, "content": null, "embeds": [], "attachments": [], "flags": 32768,
              "components": [
                {"type": 10, "content": "above"},
                {"type": 17, "accent_color": 255, "components": [
                  {"type": 9, "components": [{"type": 10, "content": "text"}],
                   "accessory": {"type": 2, "style": 1, "label": "Answer", "custom_id": "a:1", "disabled": false}},
                  {"type": 14, "divider": true},
                  {"type": 12, "items": [{"media": {"url": "attachment://a.png"}, "description": "a chart"}]},
                  {"type": 1, "components": [{"type": 2, "style": 2, "label": "Open", "custom_id": "b:1", "disabled": false}]}]},
                {"type": 13, "file": {"url": "attachment://a.txt"}}
              ]
            }
            """);
    }

    [Test]
    public void Files_go_in_parts_beside_the_body_at_every_try()
    {
        using var story = new RestFixture(call =>
            call.Number == 1 ? ScriptedResponses.Error(System.Net.HttpStatusCode.BadGateway) : ScriptedResponses.Message());
        var message = new OutgoingMessage(
            AllowedMentions.None, "here", Files: [new FileAttachment("week.txt", "what you typed"u8.ToArray())]);

        story.Run(() => story.Rest.EditMessageAsync(Channel, MessageId, message, CancellationToken.None));

        var call = story.Discord.Calls[1];
        Assert.That(call.BodyType!.MediaType, Is.EqualTo("multipart/form-data"));
        Assert.That(call.Body, Does.Contain("name=payload_json"));
        Assert.That(call.Body, Does.Contain("""name="files[0]"; filename=week.txt"""));
        Assert.That(call.Body, Does.Contain("what you typed"));
        Assert.That(call.Body, Does.Contain(""" "attachments":[{"id":"0","filename":"week.txt"}] """.Trim()));
    }

    [Test]
    public void A_message_is_read_with_the_ids_of_what_can_be_pressed()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Message());
        Message message = null!;

        story.Run(async () => message = await story.EditAsync(1));

        Assert.That(message.Id, Is.EqualTo(new Snowflake(900)));
        Assert.That(message.CustomIds, Is.EqualTo(new[] { "press" }));
    }

    [Test]
    public void Messages_are_listed_after_an_id()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Ok($"[{ScriptedResponses.MessageBody}]"));
        IReadOnlyList<Message> messages = [];

        story.Run(async () =>
            messages = await story.Rest.ListMessagesAfterAsync(Channel, new Snowflake(500), 100, CancellationToken.None));

        Assert.That(story.Discord.Calls[0].Target, Is.EqualTo("GET /channels/1/messages?after=500&limit=100"));
        Assert.That(messages, Has.One.Items);
    }

    [Test]
    public void A_nonce_of_more_than_25_characters_is_a_programmers_mistake()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Message());

        Assert.That(
            () => story.Rest.CreateMessageAsync(Channel, RestFixture.Text("x"), new string('n', 26), CancellationToken.None),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Every_request_says_who_asks()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Message());

        story.Run(() => story.PostAsync(1));

        var headers = story.Discord.Calls[0].Headers;
        Assert.That(headers.Authorization!.ToString(), Is.EqualTo("Bot bot-token"));
        Assert.That(headers.UserAgent.ToString(), Does.Match(@"^DiscordBot \(https://\S+, [0-9.]+\)$"));
    }
}
