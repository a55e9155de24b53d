using System.Net;
using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Tests.Discord.Rest;

public sealed class PrivacyTests
{
    [Test]
    public void No_token_is_ever_logged()
    {
        using var story = new RestFixture(call => call.Number switch
        {
            1 => ScriptedResponses.Error(HttpStatusCode.BadGateway),
            2 => ScriptedResponses.Error(HttpStatusCode.NotFound, DiscordErrorCode.AlreadyAcknowledged),
            3 => ScriptedResponses.TooMany("user", 1),
            4 => ScriptedResponses.Error(HttpStatusCode.BadGateway),
            5 => ScriptedResponses.Message(),
            _ => ScriptedResponses.Error(HttpStatusCode.Unauthorized),
        });

        story.Run(async () =>
        {
            await story.RespondAsync();
            await story.EditAnswerAsync();
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
