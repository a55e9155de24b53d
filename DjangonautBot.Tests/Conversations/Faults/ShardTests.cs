using DjangonautBot.Discord;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Tests.Conversations.Faults;

/// <summary>Three connections that share the servers, over sockets.</summary>
internal sealed class ShardTests : Conversation
{
    protected override int Shards => 3;

    [Test]
    public async Task People_of_each_server_and_in_direct_messages_are_answered()
    {
        await SetUpCohortAsync();
        var others = Enumerable
            .Range(0, Shards)
            .Select(shard => AddPersonIn($"Server {shard}", server => ShardOf(server) == shard))
            .ToList();

        var answers = new List<string>();
        foreach (var person in others)
        {
            answers.Add((await person.RunAsync("week")).Text!);
        }

        Assert.That(answers, Has.All.Contains("no cohort"));
        Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
        Assert.That((await Ada.In(Ada.OpenDirectMessages()).RunAsync("me history")).Text, Is.Not.Empty);
    }

    [Test]
    public async Task While_one_shard_is_away_the_others_answer_and_readyz_names_it()
    {
        var wire = new ManualTimeProvider();
        await RestartBotAsync(services => services.AddSingleton<TimeProvider>(wire));
        await WaitForBotAsync(() => Bot.Get<IDiscordGateway>().State == GatewayState.Ready);
        var away = ShardOf(Server);
        var elsewhere = AddPersonIn("Another server", server => ShardOf(server) != away);

        World.Faults.AbortConnection(away);
        await WaitForBotAsync(() => Bot.Get<IDiscordGateway>().Shards[away] == GatewayState.Waiting);
        var readiness = await AskForReadinessAsync();
        var answer = await elsewhere.RunAsync("week");
        wire.Advance(TimeSpan.FromSeconds(2));
        await World.WaitUntilAsync(() => World.Resumes == 1, Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(readiness, Does.StartWith($"gateway: 2 of 3 ready, missing shard {away} (Waiting)\n"));
            Assert.That(answer.Text, Does.Contain("no cohort"));
        });
        Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("no cohort"));
    }

    private Person AddPersonIn(string name, Func<SandboxServer, bool> isMeant)
    {
        // Ids of one millisecond belong to one shard.
        var server = World.AddServer(name);
        while (!isMeant(server))
        {
            World.Clock.Advance(TimeSpan.FromMilliseconds(1));
            server = World.AddServer(name);
        }

        server.AddChannel("general");
        return server.AddPerson("Ada");
    }

    private int ShardOf(SandboxServer server) => (int)((server.Id >> 22) % (ulong)Shards);

    private async Task<string> AskForReadinessAsync()
    {
        using var http = new HttpClient { BaseAddress = Bot.Address };
        using var response = await http.GetAsync(new Uri("/readyz", UriKind.Relative), Cancellation);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }
}
