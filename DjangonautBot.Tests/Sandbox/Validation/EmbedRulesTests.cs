using DjangonautBot.Sandbox.Validation;
using static DjangonautBot.Tests.Sandbox.Validation.Limit;

namespace DjangonautBot.Tests.Sandbox.Validation;

internal sealed class EmbedRulesTests
{
    private static IEnumerable<Limit> Limits =>
        [
            new("embeds", 10, 11, "embeds BASE_TYPE_MAX_LENGTH", n => new { embeds = Many(n, _ => new { title = "x" }) }),
            new("title", 256, 257, "embeds.0.title BASE_TYPE_MAX_LENGTH", n => One(new { title = Text(n) })),
            new("description", 4096, 4097, "embeds.0.description BASE_TYPE_MAX_LENGTH", n => One(new { description = Text(n) })),
            new("color", 0xFFFFFF, 0x1000000, "embeds.0.color NUMBER_TYPE_MAX", n => One(new { title = "x", color = n })),
            new("author", 256, 257, "embeds.0.author.name BASE_TYPE_MAX_LENGTH", n => One(new { author = new { name = Text(n) } })),
            new("author's least", 1, 0, "embeds.0.author.name BASE_TYPE_REQUIRED", n => One(new { author = new { name = Text(n) } })),
            new("footer", 2048, 2049, "embeds.0.footer.text BASE_TYPE_MAX_LENGTH", n => One(new { footer = new { text = Text(n) } })),
            new("fields", 25, 26, "embeds.0.fields BASE_TYPE_MAX_LENGTH", n => One(new { fields = Many(n, _ => Field("x", "x")) })),
            new("field's name", 256, 257, "embeds.0.fields.0.name BASE_TYPE_MAX_LENGTH", n =>
                One(new { fields = (object[])[Field(Text(n), "x")] })),
            new("field's least name", 1, 0, "embeds.0.fields.0.name BASE_TYPE_REQUIRED", n =>
                One(new { fields = (object[])[Field(Text(n), "x")] })),
            new("field's value", 1024, 1025, "embeds.0.fields.0.value BASE_TYPE_MAX_LENGTH", n =>
                One(new { fields = (object[])[Field("x", Text(n))] })),
            new("field's least value", 1, 0, "embeds.0.fields.0.value BASE_TYPE_REQUIRED", n =>
                One(new { fields = (object[])[Field("x", Text(n))] })),
            new("all together", 1904, 1905, "embeds MAX_EMBED_SIZE_EXCEEDED", n => new
            {
                embeds = (object[])[new { description = Text(4096) }, new { description = Text(n) }],
            }),
            new("every part counts", 956, 957, "embeds MAX_EMBED_SIZE_EXCEEDED", n => One(
                    new
                    {
                        title = Text(256),
                        description = Text(2484),
                        author = new { name = Text(256) },
                        footer = new { text = Text(2047) },
                        fields = (object[])[Field("x", Text(n))],
                    })),
        ];

    [TestCaseSource(nameof(Limits))]
    public void What_is_at_the_limit_is_sent(Limit limit) => Assert.That(Check(limit.Body(limit.Allowed)), Is.Empty);

    [TestCaseSource(nameof(Limits))]
    public void What_goes_beyond_the_limit_is_refused(Limit limit) =>
        Assert.That(Check(limit.Body(limit.TooFar)), Is.EqualTo([limit.Refused]));

    [TestCase("""{}""", "embeds.0.description BASE_TYPE_REQUIRED")]
    [TestCase("""{"color":1}""", "embeds.0.description BASE_TYPE_REQUIRED")]
    [TestCase("""{"title":"x","fields":[{"name":"x"}]}""", "embeds.0.fields.0.value BASE_TYPE_REQUIRED")]
    [TestCase("""{"title":"x","fields":[{"name":" ","value":"x"}]}""", "embeds.0.fields.0.name BASE_TYPE_REQUIRED")]
    [TestCase("""{"title":"x","url":"not a url"}""", "embeds.0.url URL_TYPE_INVALID_URL")]
    [TestCase("""{"title":"x","url":"ftp://example.org"}""", "embeds.0.url URL_TYPE_INVALID_SCHEME")]
    [TestCase("""{"title":"x","timestamp":"soon"}""", "embeds.0.timestamp DATE_TIME_TYPE_PARSE")]
    public void An_embed_that_Discord_would_not_take_is_refused(string embed, string complaint) =>
        Assert.That(Check($$"""{"embeds":[{{embed}}]}"""), Is.EqualTo([complaint]));

    [TestCase("""{"image":{"url":"attachment://week.png"}}""")]
    [TestCase("""{"title":"x","timestamp":"2026-03-02T09:00:00Z","url":"https://djangonaut.space"}""")]
    public void An_embed_that_Discord_takes_is_sent(string embed) =>
        Assert.That(Check($$"""{"embeds":[{{embed}}]}"""), Is.Empty);

    private static object One(object embed) => new { embeds = (object[])[embed] };

    private static object Field(string name, string value) => new { name, value };

    private static string[] Check(object body) =>
        ValidationErrors.About(body, (json, errors) => MessageRules.Check(json, errors, MessageRequestKind.Create, 0));
}
