using DjangonautBot.DiscordNet.Rest;

namespace DjangonautBot.Tests.DiscordNet;

internal sealed class RawCallTests
{
    [TestCase("POST", "channels/1/messages", "POST", "channels/1/messages", ExpectedResult = true)]
    [TestCase("PATCH", "channels/1/messages/7", "PATCH", "channels/1/messages/8", ExpectedResult = true)]
    [TestCase("GET", "guilds/1/members/search?query=a&limit=1", "GET", "guilds/1/members/search?query=b&limit=2", ExpectedResult = true)]
    [TestCase("POST", "webhooks/1/abc", "POST", "webhooks/1/abc", ExpectedResult = true)]
    [TestCase("POST", "webhooks/1/abc", "POST", "webhooks/1/xyz", ExpectedResult = false)]
    [TestCase("POST", "channels/1/messages", "POST", "channels/2/messages", ExpectedResult = false)]
    [TestCase("POST", "channels/1/messages", "GET", "channels/1/messages", ExpectedResult = false)]
    [TestCase("POST", "channels/1/messages", "POST", "channels/1/messages/7/threads", ExpectedResult = false)]
    public bool Calls_of_one_route_and_one_major_parameter_share_a_bucket(
        string method, string path, string otherMethod, string otherPath) =>
        BucketOf(method, path) == BucketOf(otherMethod, otherPath);

    [TestCase("webhooks/12/secret/messages/@original")]
    [TestCase("interactions/12/secret/callback")]
    public void Its_text_holds_no_token(string path) =>
        Assert.That(new RawCall("POST", path).ToString(), Does.Not.Contain("secret"));

    private static (string Method, string Route, string MajorParameter) BucketOf(string method, string path)
    {
        var call = new RawCall(method, path);
        return (call.Method, call.Route, call.MajorParameter);
    }
}
