using System.Diagnostics;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Hosting;
using DjangonautBot.Interactions;
using DjangonautBot.Scheduling;
using DjangonautBot.Tests.Interactions;
using DjangonautBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace DjangonautBot.Tests.Measurements;

/// <summary>The response times of large reads in a large database: run by name only, see <c>docs/measurements.md</c>.</summary>
[Category(TestCategory.Long)]
[Explicit("It measures and takes its time.")]
internal sealed class AnswerMeasurement
{
    private const int WarmUp = 300;
    private const int Rounds = 3000;
    private const double Bound = 50;

    // Each with its caller's place in a team, and a text that only a successful answer holds.
    private static readonly (string Name, int Place, string Answer)[] Commands =
    [
        ("week", 1, "🪐 **Week 8 of 8**"),
        ("summary", Archive.PeopleInTeam - 1, "🌌 Week 8 of 8"),
        ("summary", Archive.PeopleInTeam, "🌌 Week 8 of 8"),
        ("overview", Archive.PeopleInTeam, "🛰️ Session 6"),
    ];

    [Test]
    public async Task Commands_with_100_000_check_ins_in_200_servers()
    {
        using var archive = await Archive.CreateAsync();
        await using var bot = Build(archive);
        var rest = Substitute.For<IDiscordRest>();
        var dispatcher = ActivatorUtilities.CreateInstance<InteractionDispatcher>(bot.Services, rest, TimeProvider.System);

        await TestContext.Out.WriteLineAsync(
            $"{Archive.CheckIns} check-ins in {Archive.Servers} servers, from the interaction to its answer");
        foreach (var (name, place, answer) in Commands)
        {
            await MeasureAsync(dispatcher, rest, name, place, answer, WarmUp);
            var times = await MeasureAsync(dispatcher, rest, name, place, answer, Rounds);
            await TestContext.Out.WriteLineAsync(
                $"  /{name} by a {WhoIs(place)}: median {At(times, 0.5):0.0} ms, 99th percentile {At(times, 0.99):0.0} ms of "
                    + $"{Rounds}, most {times.Max().TotalMilliseconds:0.0} ms");
            Assert.That(At(times, 0.99), Is.LessThan(Bound));
        }
    }

    // Each time in another server and team, so that the rows lie anywhere in the file.
    private static async Task<List<TimeSpan>> MeasureAsync(
        InteractionDispatcher dispatcher, IDiscordRest rest, string name, int place, string answer, int rounds)
    {
        var random = new Random(20260422);
        var times = new List<TimeSpan>(rounds);
        for (var round = 0; round < rounds; round++)
        {
            var (server, team) = (random.Next(Archive.Servers) + 1, random.Next(Archive.TeamsInServer) + 1);
            var interaction = By(server, Archive.PersonId(server, team, place), Incoming.Command(name));
            var begin = Stopwatch.GetTimestamp();
            await dispatcher.DispatchAsync(
                interaction with
                {
                    ReceivedTimestamp = TimeProvider.System.GetTimestamp(),
                },
                CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(begin));
            Assert.That(Said(rest), Does.Contain(answer));
            rest.ClearReceivedCalls();
        }

        return times;
    }

    private static string? Said(IDiscordRest rest) =>
        rest.ReceivedCalls().SelectMany(call => call.GetArguments()).OfType<InteractionResponse.Reply>().Single()
            is { Message: var message }
            ? message.Text()
            : null;

    private static Interaction By(int server, ulong personId, Interaction interaction)
    {
        var user = new User(new Snowflake(personId), "person");
        return interaction with
        {
            GuildId = new Snowflake((ulong)server),
            User = user,
            Member = new Member(user, Nick: null, [], Permissions.SendMessages),
        };
    }

    private static WebApplication Build(Archive archive) => BotHost.Build(
        new Settings
        {
            Token = "secret-token",
            ApiBaseUrl = new Uri("http://127.0.0.1:9/api/v10"),
            DatabasePath = archive.DatabasePath,
            HttpHost = "127.0.0.1",
            HttpPort = 0,
        },
        services => services.AddLogging().AddSingleton(new ProgramClock(new ManualTimeProvider(Archive.WednesdayOfWeek8))));

    private static string WhoIs(int place) => place switch
    {
        Archive.PeopleInTeam => "Captain",
        > Archive.DjangonautsInTeam => "Navigator",
        _ => "Djangonaut",
    };

    private static double At(List<TimeSpan> times, double share) => times.Order().ElementAt((int)(times.Count * share)).TotalMilliseconds;
}
