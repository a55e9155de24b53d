using DjangonautBot.Sandbox.Validation;
using static DjangonautBot.Tests.Sandbox.Validation.Limit;

namespace DjangonautBot.Tests.Sandbox.Validation;

/// <summary>Messages with the flag for components v2.</summary>
internal sealed class LayoutRulesTests
{
    private const int V2 = 1 << 15;
    private const string First = "components.0";

    private static readonly object Button = new
    {
        type = 2,
        style = 1,
        label = "x",
        custom_id = "a",
    };

    private static IEnumerable<Limit> Limits =>
    [
        new("text", 4000, 4001, $"{First}.content BASE_TYPE_BAD_LENGTH", n => Message(Text(n))),
        new("text's least", 1, 0, $"{First}.content BASE_TYPE_BAD_LENGTH", n => Message(Text(n))),
        new("all texts", 2000, 2001, "components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
            n => Message(Section(Button, Text(1000), Text(500)), Container(Text(500), Text(n)))),
        new("components", 40, 41, "components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", n => Message(Many(n, _ => Text(1)))),
        new("components at any depth", 32, 33, "components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
            n => Message(Container([Section(Button, Text(1)), Row("b"), Gallery(Picture(1)), .. Many(n, _ => Text(1))]), Text(1))),
        new("texts of a section", 3, 4, $"{First}.components BASE_TYPE_BAD_LENGTH", n => Message(Section(Button, Many(n, _ => Text(1))))),
        new("texts of a section at least", 1, 0, $"{First}.components BASE_TYPE_BAD_LENGTH",
            n => Message(Section(Button, Many(n, _ => Text(1))))),
        new("pictures of a gallery", 10, 11, $"{First}.items BASE_TYPE_BAD_LENGTH", n => Message(Gallery(Many(n, _ => Picture(1))))),
        new("pictures of a gallery at least", 1, 0, $"{First}.items BASE_TYPE_BAD_LENGTH",
            n => Message(Gallery(Many(n, _ => Picture(1))))),
        new("description", 1024, 1025, $"{First}.items.0.description BASE_TYPE_BAD_LENGTH", n => Message(Gallery(Picture(n)))),
        new("spacing", 2, 3, $"{First}.spacing BASE_TYPE_CHOICES", n => Message(new { type = 14, spacing = n })),
        new("color", 0xFFFFFF, 0x1000000, $"{First}.accent_color NUMBER_TYPE_MAX",
            n => Message(new { type = 17, accent_color = n, components = (object[])[Text(1)] })),
        new("parts of a container at least", 1, 0, $"{First}.components BASE_TYPE_MIN_LENGTH",
            n => Message(Container(Many(n, _ => Text(1))))),
        new("id", int.MaxValue, -1, $"{First}.id NUMBER_TYPE_MIN", n => Message(new { type = 14, id = n })),
        new("buttons of a row", 5, 6, $"{First}.components BASE_TYPE_BAD_LENGTH", n => Message(Row(Many(n, i => $"{i}")))),
    ];

    [TestCaseSource(nameof(Limits))]
    public void What_is_at_the_limit_is_sent(Limit limit) => Assert.That(Check(limit.Body(limit.Allowed)), Is.Empty);

    [TestCaseSource(nameof(Limits))]
    public void What_goes_beyond_the_limit_is_refused(Limit limit) =>
        Assert.That(Check(limit.Body(limit.TooFar)), Is.EqualTo([limit.Refused]));

    [TestCase("""{"type":2,"style":1,"label":"x","custom_id":"a"}""", "UNION_TYPE_CHOICES")]
    [TestCase("""{"type":11,"media":{"url":"https://x.org/a.png"}}""", "UNION_TYPE_CHOICES")]
    [TestCase("""{"type":4,"style":1,"custom_id":"a"}""", "UNION_TYPE_CHOICES")]
    [TestCase("""{"content":"x"}""", "type BASE_TYPE_REQUIRED")]
    [TestCase("""{"type":10}""", "content BASE_TYPE_REQUIRED")]
    [TestCase("""{"type":9,"components":[{"type":10,"content":"x"}]}""", "accessory BASE_TYPE_REQUIRED")]
    [TestCase(
        """{"type":9,"components":[{"type":14}],"accessory":{"type":2,"style":1,"label":"x","custom_id":"a"}}""",
        "components.0 UNION_TYPE_CHOICES")]
    [TestCase(
        """{"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":5,"custom_id":"a"}}""",
        "accessory UNION_TYPE_CHOICES")]
    [TestCase(
        """{"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":2,"style":1,"label":"x"}}""",
        "accessory.custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED")]
    [TestCase("""{"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":11}}""", "accessory.media BASE_TYPE_REQUIRED")]
    [TestCase("""{"type":12}""", "items BASE_TYPE_REQUIRED")]
    [TestCase("""{"type":12,"items":[{"media":{}}]}""", "items.0.media.url BASE_TYPE_REQUIRED")]
    [TestCase("""{"type":12,"items":[{"media":{"url":"ftp://x.org/a.png"}}]}""", "items.0.media.url URL_TYPE_INVALID_SCHEME")]
    [TestCase("""{"type":12,"items":[{"media":{"url":"a.png"}}]}""", "items.0.media.url URL_TYPE_INVALID_URL")]
    [TestCase(
        """{"type":12,"items":[{"media":{"url":"attachment://b.png"}}]}""",
        "items.0.media.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND")]
    [TestCase("""{"type":12,"items":[{"media":{"url":"https://x.org/a.png"},"spoiler":1}]}""", "items.0.spoiler BOOLEAN_TYPE_CONVERT")]
    [TestCase("""{"type":13}""", "file BASE_TYPE_REQUIRED")]
    [TestCase("""{"type":13,"file":{"url":"https://x.org/a.png"}}""", "file.url URL_TYPE_INVALID_SCHEME")]
    [TestCase(
        """{"type":13,"file":{"url":"attachment://b.png"}}""", "file.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND")]
    [TestCase("""{"type":14,"divider":"no"}""", "divider BOOLEAN_TYPE_CONVERT")]
    [TestCase("""{"type":17}""", "components BASE_TYPE_REQUIRED")]
    [TestCase("""{"type":17,"components":[{"type":17,"components":[{"type":14}]}]}""", "components.0 UNION_TYPE_CHOICES")]
    [TestCase("""{"type":17,"components":[{"type":14}],"spoiler":"no"}""", "spoiler BOOLEAN_TYPE_CONVERT")]
    public void A_component_that_Discord_would_not_take_is_refused(string component, string complaint)
    {
        var separator = char.IsUpper(complaint[0]) ? " " : ".";

        Assert.That(Check(With(component)), Is.EqualTo([$"{First}{separator}{complaint}"]));
    }

    [TestCase("""{"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":11,"media":{"url":"attachment://a.png"}}}""")]
    [TestCase("""{"type":12,"items":[{"media":{"url":"https://x.org/a.png"},"description":null,"spoiler":true}]}""")]
    [TestCase("""{"type":13,"file":{"url":"attachment://a.png"},"spoiler":true}""")]
    [TestCase("""{"type":14}""")]
    [TestCase("""{"type":17,"accent_color":null,"components":[{"type":14},{"type":13,"file":{"url":"attachment://a.png"}}]}""")]
    [TestCase("""{"type":1,"components":[{"type":5,"custom_id":"a"}]}""")]
    public void A_component_that_Discord_takes_is_sent(string component) => Assert.That(Check(With(component)), Is.Empty);

    [TestCase("content", "\"x\"")]
    [TestCase("embeds", """[{"title":"x"}]""")]
    [TestCase("poll", """{"question":{"text":"?"}}""")]
    [TestCase("sticker_ids", "[\"1\"]")]
    [TestCase("shared_client_theme", "{}")]
    public void Fields_of_classic_messages_are_refused_beside_the_flag(string field, string value) =>
        Assert.That(
            Check($$"""{"flags":32768,"components":[{"type":14}],"{{field}}":{{value}}}"""),
            Is.EqualTo([$"{field} MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"]));

    [Test]
    public void Empty_fields_of_classic_messages_stand_beside_the_flag() =>
        Assert.That(Check("""{"flags":32768,"components":[{"type":14}],"content":"","embeds":[],"sticker_ids":null}"""), Is.Empty);

    [TestCase(9)]
    [TestCase(10)]
    [TestCase(12)]
    [TestCase(13)]
    [TestCase(14)]
    [TestCase(17)]
    public void Without_the_flag_there_are_rows_only(int type) =>
        Assert.That(
            Check(new { content = "x", components = (object[])[new { type }] }), Is.EqualTo([$"{First} UNION_TYPE_CHOICES"]));

    [Test]
    public void More_than_five_rows_stand_in_a_message_with_the_flag() =>
        Assert.That(Check(Message(Many(6, i => Row($"{i}")))), Is.Empty);

    [TestCase("""{"flags":32768}""")]
    [TestCase("""{"flags":32768,"components":[]}""")]
    [TestCase("""{"flags":32768,"attachments":[{"id":0,"filename":"a.png"}]}""")]
    public void A_message_with_the_flag_needs_a_component(string body) =>
        Assert.That(Check(body), Is.EqualTo(["50006 Cannot send an empty message"]));

    [Test]
    public void A_custom_id_stands_once_at_any_depth() =>
        Assert.That(
            Check(Message(Section(Button, Text(1)), Container(Row("a")))),
            Is.EqualTo(["components.1.components.0.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"]));

    [Test]
    public void An_id_stands_once_at_any_depth() =>
        Assert.That(
            Check(Message(new { type = 14, id = 5 }, Container(new { type = 14, id = 5 }))),
            Is.EqualTo(["components.1.components.0.id COMPONENT_ID_DUPLICATED"]));

    [Test]
    public void Zero_is_no_id() => Assert.That(Check(Message(new { type = 14, id = 0 }, new { type = 14, id = 0 })), Is.Empty);

    [Test]
    public void A_letter_outside_the_basic_plane_counts_once() =>
        Assert.That(Check(Message(new { type = 10, content = string.Concat(Many(4000, _ => "🚀")) })), Is.Empty);

    [Test]
    public void A_label_of_a_button_is_no_displayed_text() => Assert.That(Check(Message(Section(Button, Text(4000)))), Is.Empty);

    [TestCase(MessageRequestKind.Callback)]
    [TestCase(MessageRequestKind.CallbackUpdate)]
    public void A_callback_names_its_fields_below_data(MessageRequestKind use) =>
        Assert.That(Check(Message(Text(0)), use), Is.EqualTo([$"data.{First}.content BASE_TYPE_BAD_LENGTH"]));

    [TestCase(MessageRequestKind.Callback)]
    [TestCase(MessageRequestKind.CallbackUpdate)]
    [TestCase(MessageRequestKind.Edit)]
    [TestCase(MessageRequestKind.Webhook)]
    public void The_flag_is_set_in_every_request_with_a_message(MessageRequestKind use) =>
        Assert.That(Check(Message(Text(1)), use), Is.Empty);

    private static object Message(params object[] components) => new { flags = V2, components };

    private static string With(string component) =>
        $$"""{"flags":32768,"components":[{{component}}],"attachments":[{"id":0,"filename":"a.png"}]}""";

    private static object Text(int length) => new { type = 10, content = Limit.Text(length) };

    private static object Section(object accessory, params object[] components) => new { type = 9, components, accessory };

    private static object Container(params object[] components) => new { type = 17, components };

    private static object Gallery(params object[] items) => new { type = 12, items };

    private static object Picture(int description) =>
        new { media = new { url = "https://x.org/a.png" }, description = Limit.Text(description) };

    private static object Row(params string[] customIds) => new
    {
        type = 1,
        components = customIds.Select(id => new
        {
            type = 2,
            style = 1,
            label = "x",
            custom_id = id,
        }),
    };

    private static string[] Check(object body, MessageRequestKind use = MessageRequestKind.Create) =>
        ValidationErrors.About(body, (json, errors) => MessageRules.Check(json, errors, use, fileCount: 1));
}
