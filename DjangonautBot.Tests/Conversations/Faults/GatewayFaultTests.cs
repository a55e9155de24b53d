using Dapper;
using DjangonautBot.Hosting;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Faults;

/// <summary>With any fault of the gateway, no action of a person is lost or done twice.</summary>
internal sealed class GatewayFaultTests : Conversation
{
    // Sessions and connections are counted.
    protected override int Shards => 1;

    [Test]
    public async Task A_check_in_before_a_drop_is_not_repeated_by_resuming()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        await WaitForCardAsync("Read the guide");
        var callbacks = CountCallbacks();

        World.Faults.AbortConnections();
        await World.WaitUntilAsync(() => World.Resumes == 1, Cancellation);
        await Bilal.RunAsync("week");

        Assert.Multiple(() =>
        {
            Assert.That(Cards("Ada · week 3"), Has.Count.EqualTo(1));
            Assert.That(CountCallbacks(), Is.EqualTo(callbacks + 1));
        });
    }

    [Test]
    public async Task A_request_to_reconnect_is_followed_by_resuming()
    {
        await SetUpCohortAsync();

        World.Faults.RequestReconnect();
        await World.WaitUntilAsync(() => World.Resumes == 1, Cancellation);

        Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
    }

    [Test]
    public async Task A_session_that_Discord_gave_up_is_begun_anew()
    {
        await SetUpCohortAsync();

        World.Faults.InvalidateSession(resumable: false);
        await World.WaitUntilAsync(() => World.Identifies == 2, Cancellation);

        Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
    }

    [Test]
    public async Task A_session_that_can_go_on_goes_on()
    {
        await SetUpCohortAsync();

        World.Faults.InvalidateSession(resumable: true);
        await World.WaitUntilAsync(() => World.Resumes == 1, Cancellation);

        Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
    }

    [TestCase(4003)]
    [TestCase(4007)]
    [TestCase(4009)]
    public async Task A_close_that_ends_the_session_is_followed_by_a_new_one(int code)
    {
        World.Faults.CloseConnections(code);
        await World.WaitUntilAsync(() => World.Identifies == 2, Cancellation);

        Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("no cohort"));
    }

    [TestCase(4004, "token")]
    [TestCase(4010, "shard")]
    [TestCase(4012, "version")]
    [TestCase(4013, "intents")]
    [TestCase(4014, "intent")]
    public async Task A_final_close_stops_the_bot_with_an_explanation(int code, string explanation)
    {
        ErrorsAreExpected = true;

        World.Faults.CloseConnections(code);
        await Bot.Stopped.WaitAsync(Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(Bot.ExitCode, Is.EqualTo(ExitCode.Discord));
            Assert.That(Bot.Log.Errors, Has.Some.Contains(explanation).And.Some.Contains($"({code})"));
            Assert.That(World.Identifies, Is.EqualTo(1), "a final close is not tried again");
        });
    }

    [TestCase("POST", "/channels/{channel_id}/messages")]
    [TestCase("POST", "/interactions/{interaction_id}/{interaction_token}/callback")]
    public async Task A_token_that_Discord_rejects_while_the_bot_runs_stops_it_with_an_explanation(string method, string route)
    {
        ErrorsAreExpected = true;
        await SetUpCohortAsync();
        var form = await Ada.RunAsync("checkin");
        World.Faults.RejectNext(method, route, 401, 0, "401: Unauthorized");

        var saved = form.Form!.SubmitAsync((Labels.WorkedOn, "Read the guide"));
        await Bot.Stopped.WaitAsync(Cancellation);
        await ((Task)saved).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        Assert.Multiple(() =>
        {
            Assert.That(Bot.ExitCode, Is.EqualTo(ExitCode.Discord));
            Assert.That(Bot.Log.Errors, Has.Some.Contains("token").And.Some.Contains("(4004)"));
        });
    }

    [Test]
    public async Task An_interaction_whose_token_is_over_stops_nothing_else()
    {
        ErrorsAreExpected = true;
        await SetUpCohortAsync();
        World.Faults.RejectNext(
            "POST", "/interactions/{interaction_id}/{interaction_token}/callback", 401, 50027, "Invalid Webhook Token");

        var first = Ada.RunAsync("week");
        await World.WaitUntilAsync(() => World.Requests.Any(request => request.Status == 401), Cancellation);

        Assert.That((await Bilal.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
        await ((Task)first).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    [Test]
    public async Task An_interaction_that_comes_twice_is_answered_once()
    {
        await SetUpCohortAsync();
        World.Faults.DuplicateDispatches = true;

        await CheckInAsync(Ada, "Read the guide");
        await WaitForCardAsync("Read the guide");

        Assert.Multiple(() =>
        {
            Assert.That(World.Requests.Select(request => request.Status), Has.None.EqualTo(400).And.None.EqualTo(404));
            Assert.That(Cards("Ada · week 3"), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task An_outage_of_a_server_forgets_nothing()
    {
        await SetUpCohortAsync();

        Server.GoDown();
        Server.ComeBack();

        Assert.That((await Ada.RunAsync("checkin")).Form, Is.Not.Null);
    }

    [Test]
    public async Task Commands_are_registered_once_and_not_again_at_the_next_start()
    {
        await WaitForBotAsync(() => Bot.Database.Read(connection =>
            connection.QuerySingle<bool>("select exists (select 1 from command_registration)")));

        await RestartBotAsync();
        await Ada.RunAsync("week");

        Assert.That(World.CommandRegistrations, Is.EqualTo(1));
    }

    [Test]
    public async Task An_answer_that_Discord_says_it_does_not_know_is_not_worked_on_again()
    {
        await SetUpCohortAsync();
        var form = await Ada.RunAsync("checkin");
        World.Faults.FailNext(
            "POST",
            "/interactions/{interaction_id}/{interaction_token}/callback",
            FaultKind.UnknownInteractionAfterSuccess);

        var saved = await form.Form!.SubmitAsync((Labels.WorkedOn, "Read the guide"));

        await WaitForCardAsync("Read the guide");
        Assert.Multiple(() =>
        {
            Assert.That(saved.Text, Does.StartWith("🌱 Thank you!"));
            Assert.That(Cards("Ada · week 3"), Has.Count.EqualTo(1));
        });
    }

    private int CountCallbacks() => World.Requests.Count(request => request.Path.StartsWith("/interactions/", StringComparison.Ordinal));
}
