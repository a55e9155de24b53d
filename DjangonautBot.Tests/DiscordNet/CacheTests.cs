using DjangonautBot.DiscordNet.Library;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.DiscordNet;

/// <summary>What the library remembers of people.</summary>
internal sealed class CacheTests : Conversation
{
    [Test]
    public async Task It_keeps_no_member_but_the_bot_and_no_message()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        await WaitForCardAsync("Read the guide");

        // The library's types are not for the tests to see.
        dynamic library = Bot.Get<LibraryClient>();
        var server = library.Socket.GetGuild(Server.Id);
        var members = (IEnumerable<object>)server.Users;
        var messages = (IEnumerable<object>)server.GetTextChannel(TeamChannel.Id).CachedMessages;

        Assert.That(members, Has.Exactly(1).Items);
        Assert.That(messages, Is.Empty);
    }
}
