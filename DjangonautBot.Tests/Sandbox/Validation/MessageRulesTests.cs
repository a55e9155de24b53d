using DjangonautBot.Sandbox.Validation;
using static DjangonautBot.Tests.Sandbox.Validation.Limit;

namespace DjangonautBot.Tests.Sandbox.Validation;

internal sealed class MessageRulesTests
{
    private static IEnumerable<Limit> Limits =>
    [
        new("content", 2000, 2001, "content BASE_TYPE_MAX_LENGTH", n => new { content = Text(n) }),
        new("nonce", 25, 26, "nonce BASE_TYPE_MAX_LENGTH", n => new { content = "x", nonce = Text(n) }),
        new("users pinged", 100, 101, "allowed_mentions.users BASE_TYPE_MAX_LENGTH",
            n => Mentions(new { users = Many(n, i => $"{i + 1}") })),
        new("roles pinged", 100, 101, "allowed_mentions.roles BASE_TYPE_MAX_LENGTH",
            n => Mentions(new { roles = Many(n, i => $"{i + 1}") })),
        new("flags", 4, 64, "flags BASE_TYPE_CHOICES", n => new { content = "x", flags = n }),
    ];

    [TestCaseSource(nameof(Limits))]
    public void What_is_at_the_limit_is_sent(Limit limit) => Assert.That(Check(limit.Body(limit.Allowed)), Is.Empty);

    [TestCaseSource(nameof(Limits))]
    public void What_goes_beyond_the_limit_is_refused(Limit limit) =>
        Assert.That(Check(limit.Body(limit.TooFar)), Is.EqualTo([limit.Refused]));

    [TestCase("""{"content":5}""", "content STRING_TYPE_CONVERT")]
    [TestCase("""{"content":"x","tts":"no"}""", "tts BOOLEAN_TYPE_CONVERT")]
    [TestCase("""{"content":"x","embeds":{}}""", "embeds LIST_TYPE_CONVERT")]
    [TestCase("""{"content":"x","embeds":[1]}""", "embeds.0 MODEL_TYPE_CONVERT")]
    [TestCase("""{"content":"x","allowed_mentions":{"parse":["people"]}}""", "allowed_mentions.parse.0 BASE_TYPE_CHOICES")]
    [TestCase("""{"content":"x","allowed_mentions":{"users":["ada"]}}""", "allowed_mentions.users.0 NUMBER_TYPE_COERCE")]
    [TestCase(
        """{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""",
        "allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE")]
    [TestCase(
        """{"content":"x","allowed_mentions":{"parse":["roles"],"roles":["1"]}}""",
        "allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE")]
    [TestCase("""{"content":"x","enforce_nonce":"yes"}""", "enforce_nonce BOOLEAN_TYPE_CONVERT")]
    [TestCase("""{"content":"x","poll":{"question":{"text":"?"}}}""", "poll SANDBOX_UNSUPPORTED")]
    [TestCase("""{"content":"x","sticker_ids":["1"]}""", "sticker_ids SANDBOX_UNSUPPORTED")]
    [TestCase("""{"content":"x","shared_client_theme":{}}""", "shared_client_theme SANDBOX_UNSUPPORTED")]
    [TestCase("""{"message_reference":{"type":1,"message_id":"1"},"content":"x"}""", "message_reference.type SANDBOX_UNSUPPORTED")]
    [TestCase("""{"content":"x","message_reference":{}}""", "message_reference.message_id BASE_TYPE_REQUIRED")]
    [TestCase("""{"content":"x","flags":8192}""", "flags SANDBOX_UNSUPPORTED")]
    [TestCase("""{}""", "50006 Cannot send an empty message")]
    [TestCase("""{"content":"","embeds":[],"components":[]}""", "50006 Cannot send an empty message")]
    [TestCase("""{"content":" \n "}""", "50006 Cannot send an empty message")]
    public void A_message_that_Discord_would_not_take_is_refused(string body, string complaint) =>
        Assert.That(Check(body), Is.EqualTo([complaint]));

    [TestCase("""{"content":"x","allowed_mentions":{"parse":["users"],"users":[],"roles":["1"]}}""")]
    [TestCase("""{"content":"x","nonce":123456789012345678}""")]
    [TestCase("""{"content":"x","flags":null,"embeds":null,"components":null}""")]
    [TestCase("""{"content":"x","something_new":{"of":"tomorrow"}}""")]
    [TestCase("""{"content":"x","poll":null,"sticker_ids":[],"message_reference":null}""")]
    [TestCase("""{"content":"x","flags":4100,"message_reference":{"message_id":"1"}}""")]
    [TestCase("""{"embeds":[{"title":"x"}]}""")]
    public void A_message_that_Discord_takes_is_sent(string body) => Assert.That(Check(body), Is.Empty);

    [Test]
    public void A_letter_outside_the_basic_plane_counts_once() =>
        Assert.That(Check(new { content = string.Concat(Many(2000, _ => "🚀")) }), Is.Empty);

    [Test]
    public void A_message_of_files_alone_is_not_empty() => Assert.That(Check(new { }, fileCount: 1), Is.Empty);

    [Test]
    public void Ten_files_are_the_most() =>
        Assert.That(Check(new { }, fileCount: 11), Is.EqualTo(["attachments BASE_TYPE_MAX_LENGTH"]));

    [Test]
    public void An_attachment_names_a_file_that_came_along() =>
        Assert.That(Check(Attached("0"), fileCount: 1), Is.Empty);

    [Test]
    public void An_attachment_without_its_file_is_refused() =>
        Assert.That(Check(Attached("1"), fileCount: 1), Is.EqualTo(["attachments.0.id BASE_TYPE_CHOICES"]));

    [Test]
    public void An_edit_keeps_an_attachment_by_its_own_id() =>
        Assert.That(Check(Attached("112233445566778899"), MessageRequestKind.Edit), Is.Empty);

    [TestCase(MessageRequestKind.Edit)]
    [TestCase(MessageRequestKind.CallbackUpdate)]
    public void A_change_may_leave_out_what_stays(MessageRequestKind use) =>
        Assert.That(Check(new { components = Array.Empty<object>() }, use), Is.Empty);

    [TestCase(MessageRequestKind.Edit)]
    [TestCase(MessageRequestKind.CallbackUpdate)]
    public void A_change_may_repeat_the_flags_that_a_message_has(MessageRequestKind use) =>
        Assert.That(Check(new { content = "x", flags = 64 | 32 | 4 }, use), Is.Empty);

    [TestCase(MessageRequestKind.Callback)]
    [TestCase(MessageRequestKind.Webhook)]
    public void An_answer_to_an_interaction_may_be_ephemeral(MessageRequestKind use) =>
        Assert.That(Check(new { content = "x", flags = 64 }, use), Is.Empty);

    [TestCase(MessageRequestKind.Callback)]
    [TestCase(MessageRequestKind.CallbackUpdate)]
    public void A_callback_names_its_fields_below_data(MessageRequestKind use) =>
        Assert.That(Check(new { content = Text(2001) }, use), Is.EqualTo(["data.content BASE_TYPE_MAX_LENGTH"]));

    [Test]
    public void A_callback_of_a_message_needs_data() =>
        Assert.That(
            ValidationErrors.About("null", (body, errors) => MessageRules.Check(body, errors, MessageRequestKind.Callback, 0)),
            Is.EqualTo(["data BASE_TYPE_REQUIRED"]));

    private static object Mentions(object allowed) => new { content = "x", allowed_mentions = allowed };

    private static object Attached(string id) => new { content = "x", attachments = new[] { new { id, filename = "week.txt" } } };

    private static string[] Check(object body, MessageRequestKind use = MessageRequestKind.Create, int fileCount = 0) =>
        ValidationErrors.About(body, (json, errors) => MessageRules.Check(json, errors, use, fileCount));
}
