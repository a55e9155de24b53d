namespace DjangonautBot.Tests.Contracts;

internal sealed class RouteShapeTests
{
    [TestCase("/channels/{channel_id}/messages")]
    [TestCase("channels/{channel.id}/messages")]
    [TestCase("/api/v10/channels/{}/messages/")]
    public void Spellings_of_one_route_have_one_shape(string template) =>
        Assert.That(RouteShape.Of(template), Is.EqualTo("/channels/{}/messages"));

    [TestCase("/channels/5/messages", true)]
    [TestCase("/api/v10/channels/5/messages", true)]
    [TestCase("/channels//messages", false)]
    [TestCase("/channels/5/messages/7", false)]
    [TestCase("/guilds/5/messages", false)]
    public void A_path_fits_when_every_step_does(string path, bool fits) =>
        Assert.That(RouteShape.Fits("/channels/{}/messages", path), Is.EqualTo(fits));
}
