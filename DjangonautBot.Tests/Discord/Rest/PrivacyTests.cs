using System.Net;
using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Tests.Discord.Rest;

public sealed class PrivacyTests
{
    [Test]
    public void No_token_is_ever_logged()
    {
        using var story = new RestStory(call => call.Number switch
        {
            1 => Replies.Error(HttpStatusCode.BadGateway),
            2 => Replies.Error(HttpStatusCode.NotFound, DiscordErrorCode.AlreadyAcknowledged),
            3 => Replies.TooMany("user", 1),
            4 => Replies.Error(HttpStatusCode.BadGateway),
            5 => Replies.Message(),
            _ => Replies.Error(HttpStatusCode.Unauthorized),
        });

        story.Run(async () =>
        {
            await story.RespondAsync();
            await story.Rest.GetOriginalAsync(RestStory.Interaction, CancellationToken.None);
            await Assert.ThatAsync(() => story.PostAsync(1), Throws.InstanceOf<DiscordUnauthorizedException>());
        });

        Assert.That(story.Log, Has.Count.EqualTo(5));
        Assert.That(story.Log, Has.None.Contains("secret-token").And.None.Contains("bot-token"));
    }

    [Test]
    public void Options_do_not_print_the_token()
    {
        var options = new DiscordRestOptions { Token = "bot-token" };

        Assert.That(options.ToString(), Does.Not.Contain("bot-token"));
    }
}
