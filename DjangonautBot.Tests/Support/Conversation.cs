using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dapper;
using DjangonautBot.Hosting;
using DjangonautBot.Hosting.Telemetry;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Tests.Support;

/// <summary>
/// People in a sandbox and the real bot: the product is tested through its user interface. After each conversation,
/// every request that the bot made is checked against Discord's schemas, and every text against the tone.
/// </summary>
[Category(TestCategory.Conversation)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
[CancelAfter(HangTimeout.Milliseconds)]
internal abstract partial class Conversation
{
    /// <summary>A Wednesday, in week 3 of a cohort that starts on <see cref="StartsOn"/>.</summary>
    protected static readonly DateTimeOffset Wednesday = new(2026, 3, 18, 10, 0, 0, TimeSpan.Zero);

    protected const string StartsOn = "2026-03-02";

    // Words that the bot should never use.
    private static readonly string[] BannedWords =
        ["late", "overdue", "missed", "missing", "failed", "behind", "streak", "rank", "delinquent"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-test-");

    protected static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    protected SandboxHost Sandbox { get; private set; } = null!;

    protected SandboxWorld World => Sandbox.World;

    protected RunningBot Bot { get; private set; } = null!;

    protected SandboxServer Server { get; private set; } = null!;

    /// <summary>The channel of the team that <see cref="SetUpCohortAsync()"/> makes.</summary>
    protected SandboxChannel TeamChannel { get; private set; } = null!;

    protected Person Captain { get; private set; } = null!;

    protected Person Navigator { get; private set; } = null!;

    protected Person Ada { get; private set; } = null!;

    protected Person Bilal { get; private set; } = null!;

    /// <summary>Whether this conversation is about something going wrong, so that errors in the log are expected.</summary>
    protected bool ErrorsAreExpected { get; set; }

    protected string DatabasePath => Path.Combine(_folder.FullName, "bot.db");

    /// <summary>Settings of calendars to subscribe to; null for none.</summary>
    protected virtual CalendarSettings? Calendar => null;

    /// <summary>Number of the bot's connections: one, or what <c>CONVERSATION_SHARDS</c> says.</summary>
    protected virtual int Shards { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("CONVERSATION_SHARDS"), CultureInfo.InvariantCulture, out var shards) ? shards : 1;

    protected virtual SandboxOptions Options => new()
    {
        ProgramStart = Wednesday,
        IdentifyInterval = TimeSpan.Zero,
        MaxConcurrency = Shards,
    };

    /// <summary>Settings of metrics that are fetched; null for none.</summary>
    protected virtual MetricsSettings? Metrics => null;

    [SetUp]
    public async Task StartAsync()
    {
        MigratedDatabase.CopyTo(_folder);
        Sandbox = await SandboxHost.StartAsync(new SandboxWorld(Options), ct: Cancellation);
        Server = World.AddServer("Djangonaut Space");
        TeamChannel = Server.AddChannel("team-pluto");
        const ulong ManageServer = 1UL << 5;
        Captain = Server.AddPerson("Maya", Server.AddRole("Captain", ManageServer));
        Navigator = Server.AddPerson("Grace");
        Ada = Server.AddPerson("Ada");
        Bilal = Server.AddPerson("Bilal");
        await StartBotAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        await Bot.DisposeAsync();
        var requests = World.Requests;
        await Sandbox.DisposeAsync();
        _folder.Delete(recursive: true);

        Assert.That(requests.SelectMany(DiscordContract.Check), Is.Empty, "Every request must be valid against Discord's schemas.");
        Assert.That(World.Failures, Is.Empty, "The sandbox itself must not fail.");
        Assert.That(requests.SelectMany(UnkindWords), Is.Empty, "Nothing the bot says may hold a banned word.");
        Assert.That(ErrorsAreExpected ? [] : Bot.Log.Errors, Is.Empty, "Nothing may go wrong unnoticed.");
    }

    /// <param name="shards">The number that is set; null for the one that the sandbox recommends.</param>
    protected async Task StartBotAsync(Action<IServiceCollection>? configure = null, int? shards = null)
    {
        var isOne = Shards == 1;
        Bot = await RunningBot.StartAsync(Sandbox, DatabasePath, Cancellation, configure, Calendar, isOne ? shards : Shards, Metrics);
        await World.WaitUntilAsync(
            () => World.CommandNames.Count > 0 && (isOne || World.ConnectedShards.Count == Shards), Cancellation);
    }

    /// <summary>Stops the bot in order and starts it again on the same database.</summary>
    protected async Task RestartBotAsync(Action<IServiceCollection>? configure = null)
    {
        await Bot.DisposeAsync();
        var before = World.Identifies;
        await StartBotAsync(configure);
        await World.WaitUntilAsync(() => World.Identifies >= before + Shards, Cancellation);
    }

    /// <summary>A cohort in week 3 with the team Pluto: Grace navigates, Ada and Bilal are Djangonauts.</summary>
    protected Task SetUpCohortAsync() => SetUpCohortAsync(Navigator);

    /// <summary>The same with these Navigators, who begin together. The team was there before the week opened.</summary>
    protected async Task SetUpCohortAsync(params Person[] navigators)
    {
        await Captain.RunAsync("cohort create", ("name", "Session 6"), ("starts_on", StartsOn), ("time_zone", "Europe/Amsterdam"));
        // A new team gets the opening of the week under way at once; it would stand in every conversation.
        await WriteAsync("insert into post_setting (cohort_id, post, is_on) select cohort_id, 'week', 0 from cohort");
        await Captain.RunAsync("team create", ("name", "Pluto"), ("channel", TeamChannel), ("day", "Thursday"), ("time", "18:00"));
        await WriteAsync("update team set created_at = 0");
        await WriteAsync("delete from post_setting");
        await EnrolAsync("Navigator", navigators);
        await EnrolAsync("Djangonaut", Ada, Bilal);
    }

    // Behind the bot's back.
    private Task<int> WriteAsync(string sql) => Bot.Database.WriteAsync(transaction => transaction.Execute(sql), Cancellation);

    protected async Task<Outcome> EnrolAsync(string role, params Person[] people)
    {
        var picker = await Captain.RunAsync("crew add", ("role", role));
        return await Captain.ChooseAsync(picker.Message!, "Pick people", [.. people]);
    }

    protected async Task<Outcome> EnrolAsync(string role, string team, Person person)
    {
        var picker = await Captain.RunAsync("crew add", ("role", role), ("team", team));
        return await Captain.ChooseAsync(picker.Message!, "Pick people", person);
    }

    /// <summary>Runs /checkin and submits the form with a text about the work.</summary>
    protected static async Task<Outcome> CheckInAsync(Person person, string workedOn, params (string Label, string Value)[] more)
    {
        var opened = await person.RunAsync("checkin");
        return await opened.Form!.SubmitAsync([(Labels.WorkedOn, workedOn), .. more]);
    }

    /// <summary>Waits for the card that holds a text, in any channel.</summary>
    protected async Task<SandboxMessage> WaitForCardAsync(string text)
    {
        await World.WaitUntilAsync(() => Cards(text).Count > 0, Cancellation);
        return Cards(text).Single();
    }

    /// <summary>Waits for something inside the bot that changes nothing in the world.</summary>
    protected static Task WaitForBotAsync(Func<bool> condition) => Polling.UntilAsync(condition, Cancellation);

    /// <summary>All messages in the team's channel and threads that hold a text.</summary>
    protected IReadOnlyList<SandboxMessage> Cards(string text) =>
        [
            .. TeamChannel
                .Threads.Prepend(TeamChannel)
                .SelectMany(channel => channel.Messages)
                .Where(message => message.Text.Contains(text, StringComparison.Ordinal)),
        ];

    // All sent texts that somebody may read: private answers, forms, menus and the commands themselves too.
    private static IEnumerable<string> UnkindWords(RecordedRequest request) =>
        from text in Texts(JsonNode.Parse(request.Json ?? "null"))
        from word in Word().Matches(text).Select(match => match.Value.ToLowerInvariant()).Intersect(BannedWords)
        select $"“{word}” in “{text}”";

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Texts(field.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
