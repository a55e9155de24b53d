using System.Text.Json;

namespace DjangonautBot.Tests.Contracts;

/// <summary>These need no schemas, so the rules are kept also where the schemas are not at hand.</summary>
internal sealed class UnwrittenRulesTests
{
    [Test]
    public void Valid_requests_keep_the_rules() => Assert.That(Samples.All.SelectMany(Broken), Is.Empty);

    [Test]
    public void Six_thousand_code_points_are_the_most_of_all_embeds_together()
    {
        var embed = $$"""{"description":"{{new string('x', 3001)}}"}""";

        Assert.That(Broken(With(Samples.Message, "embeds", $"[{embed},{embed}]")), Is.EqualTo(["embeds MAX_EMBED_SIZE_EXCEEDED"]));
    }

    [Test]
    public void A_message_without_text_needs_no_allowed_mentions() =>
        Assert.That(
            Broken(Samples.Message with { Json = """{"attachments":[{"id":"0","filename":"week.txt"}]}""" }), Is.Empty);

    [Test]
    public void A_message_with_text_needs_them_in_every_answer() =>
        Assert.That(
            Broken(Samples.Reply with { Json = """{"type":7,"data":{"content":"x"}}""" }),
            Is.EqualTo(["allowed_mentions is missing from a message with text"]));

    [Test]
    public void A_message_with_a_text_display_needs_them() =>
        Assert.That(
            Broken(
                Samples.Reply with
                {
                    Json =
                        """{"type":4,"data":{"flags":32768,"components":[{"type":17,"components":[{"type":10,"content":"x"}]}]}}""",
                }),
            Is.EqualTo(["allowed_mentions is missing from a message with text"]));

    private static Sample With(Sample sample, string path, string value) => new Mutation(sample, path, value, "").Apply();

    private static IReadOnlyList<string> Broken(Sample sample)
    {
        if (sample.Json is null)
        {
            return [];
        }

        var request = new OutgoingRequest(
            $"{sample.Method} {RouteShape.Of(sample.Template)}", JsonSerializer.Deserialize<JsonElement>(sample.Json));
        return [.. DocumentedRules.Check(request), .. UnwrittenRules.Check(request)];
    }
}
