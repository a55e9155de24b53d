namespace DjangonautBot.Tests.Contracts;

internal sealed class DiscordContractTests
{
    [SetUp]
    public void SkipWithoutTheSchemas()
    {
        if (!DiscordContract.Available)
        {
            Assert.Ignore(DiscordContract.WhyUnavailable);
        }
    }

    [TestCaseSource(typeof(Samples), nameof(Samples.All))]
    public void A_valid_request_passes(Sample sample) => Assert.That(Check(sample), Is.Empty);

    [TestCaseSource(typeof(Mutations), nameof(Mutations.All))]
    public void One_mistake_fails_and_is_named(Mutation mutation) =>
        Assert.That(
            Check(mutation.Apply()), Has.Some.EqualTo($"{mutation.Sample.Method} {mutation.Sample.Template}: {mutation.Says}"));

    [TestCase("PUT", "/channels/5/messages", "Discord knows no such operation")]
    [TestCase("POST", "/channels/5/message", "Discord knows no such operation")]
    [TestCase("POST", "/channels/5/messages/7/threads", "the path is one of /channels/{channel_id}/messages/{message_id}/threads")]
    [TestCase("POST", "/channels/ada/messages", "channel_id in the path is not valid")]
    [TestCase("POST", "/channels/5/messages?wait=true", "wait is not known in the query")]
    [TestCase("GET", "/channels/5/messages?limit=101", "limit in the query is not valid")]
    [TestCase("GET", "/channels/5/messages?after=yesterday", "after in the query is not valid")]
    public void A_wrong_address_fails_and_is_named(string method, string path, string says) =>
        Assert.That(
            DiscordContract.Check(method, "/channels/{channel_id}/messages", path, method == "POST" ? Samples.Message.Json : null),
            Has.Some.EqualTo($"{method} /channels/{{channel_id}}/messages: {says}"));

    [Test]
    public void A_body_where_none_belongs_fails() =>
        Assert.That(Check(Samples.List with { Json = "{}" }), Has.Some.EndsWith("the body is not allowed"));

    [Test]
    public void A_body_that_is_not_there_fails() =>
        Assert.That(Check(Samples.Message with { Json = null }), Has.Some.EndsWith("the body is missing"));

    [Test]
    public void Lengths_are_counted_in_code_points() =>
        Assert.That(Check(With("content", Rockets(2000))), Is.Empty);

    [Test]
    public void One_code_point_too_many_fails() =>
        Assert.That(Check(With("content", Rockets(2001))), Has.Some.EndsWith("content is longer than 2000"));

    [Test]
    public void A_token_in_the_path_is_not_repeated() =>
        Assert.That(Check(Samples.Reply with { Json = null }), Has.None.Contains("abc.def"));

    private static Sample With(string path, string value) => new Mutation(Samples.Message, path, value, "").Apply();

    private static string Rockets(int count) => $"\"{string.Concat(Enumerable.Repeat("🚀", count))}\"";

    private static IReadOnlyList<string> Check(Sample sample) =>
        DiscordContract.Check(sample.Method, sample.Template, sample.Path, sample.Json);
}
