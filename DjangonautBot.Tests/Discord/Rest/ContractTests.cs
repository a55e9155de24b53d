using DjangonautBot.Discord;
using DjangonautBot.Tests.Contracts;

namespace DjangonautBot.Tests.Discord.Rest;

internal sealed class ContractTests
{
    /// <summary>Has every field that some answer must have.</summary>
    private const string Anything = """
        {"id": "9", "channel_id": "5", "guild_id": "5", "name": "n", "type": 0, "username": "u", "owner_id": "5", "status": 1,
         "author": {"id": "5", "username": "u"}, "roles": [], "scheduled_start_time": "2026-03-05T17:00:00+00:00",
         "url": "wss://gateway.example", "shards": 1,
         "session_start_limit": {"total": 1, "remaining": 1, "reset_after": 0, "max_concurrency": 1}}
        """;

    [TestCaseSource(typeof(RestOperations), nameof(RestOperations.All))]
    public void A_request_keeps_Discords_contract(RestOperation restOperation)
    {
        if (!DiscordContract.Available)
        {
            Assert.Ignore(DiscordContract.WhyUnavailable);
        }

        var isList =
            restOperation.Method.StartsWith("List", StringComparison.Ordinal)
            || restOperation.Method is nameof(IDiscordRest.PutCommandsAsync) or nameof(IDiscordRest.SearchMembersAsync);
        using var story = new RestFixture(_ => ScriptedResponses.Ok(isList ? "[]" : Anything));

        story.Run(() => restOperation.Run(story.Rest));

        var call = story.Discord.Calls.Single();
        var (method, template) = (restOperation.Route.Split(' ')[0], restOperation.Route.Split(' ')[1]);
        Assert.That(call.Target, Does.StartWith($"{method} "));
        Assert.That(DiscordContract.Check(method, template, call.Target.Split(' ')[1], call.Json), Is.Empty);
    }

    [Test]
    public void No_method_is_left_out() =>
        Assert.That(
            RestOperations.All.Select(restOperation => restOperation.Method).Distinct(),
            Is.EquivalentTo(typeof(IDiscordRest).GetMethods().Where(method => !method.IsSpecialName).Select(method => method.Name)));
}
