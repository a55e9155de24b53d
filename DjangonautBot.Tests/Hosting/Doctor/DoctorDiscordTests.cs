using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Hosting.Doctor;

/// <summary>The doctor and what Discord tells: itself, the clock, the application, new sessions.</summary>
internal sealed class DoctorDiscordTests : DoctorFixture
{
    [Test]
    public async Task A_Discord_that_cannot_be_reached_is_one_line_and_one_more_says_what_was_left_out()
    {
        var visit = await VisitAsync(("Discord:ApiBaseUrl", "http://127.0.0.1:1/api/v10"));

        Assert.That(visit.ExitCode, Is.EqualTo(2));
        Assert.That(visit.About("discord").Single(), Does.StartWith("Discord did not answer.").And.Contain("http://127.0.0.1:1/api/v10"));
        Assert.That(visit.Lines, Has.One.EqualTo(
            "Not looked at, because of the above: token, clock, application, gateway, commands, server."));
    }

    [Test]
    public async Task A_Discord_that_stays_silent_is_not_waited_for()
    {
        World.Faults.FailNext("GET", "/gateway/bot", FaultKind.Hang, times: 2);

        var visit = await DoctorVisit.PayAsync(Surroundings() with { RequestTimeout = TimeSpan.FromMilliseconds(100) }, Cancellation);

        Assert.That(visit.VerdictsOf("discord"), Is.EqualTo(["cannot run"]));
    }

    [Test]
    public async Task A_clock_that_is_off_is_told()
    {
        var fast = new ShiftedTime(TimeSpan.FromMinutes(5));

        var visit = await DoctorVisit.PayAsync(Surroundings() with { Time = fast }, Cancellation);

        Assert.That(visit.VerdictsOf("clock"), Is.EqualTo(["look"]));
        Assert.That(
            visit.About("clock").Single(),
            Does.Match("clock is (299|30.) seconds fast; planned posts wait until it is right. To do: Set it"));
    }

    [TestCase(900, "well")]
    [TestCase(99, "look")]
    [TestCase(10, "cannot run")]
    public async Task Few_new_sessions_are_told(int left, string verdict)
    {
        World.Faults.IdentifiesRemaining = left;

        var visit = await VisitAsync();

        Assert.That(visit.VerdictsOf("gateway"), Is.EqualTo([verdict]));
        Assert.That(visit.About("gateway").Single(), Does.StartWith($"{left} of 1000 new sessions are left, all again in 24 hours;"));
    }

    [TestCase("auto", "well")]
    [TestCase("2", "look")]
    [TestCase("3", "well")]
    public async Task Fewer_connections_than_Discord_recommends_are_told(string shards, string verdict)
    {
        World.Faults.RecommendedShards = 3;

        var visit = await VisitAsync(("Discord:Shards", shards));

        Assert.That(visit.VerdictsOf("gateway"), Is.EqualTo([verdict]));
    }

    [Test]
    public async Task An_application_that_is_set_up_in_another_way_is_told()
    {
        World.Application.InteractionsEndpointUrl = "https://example.org/interactions";
        World.Application.RequiresCodeGrant = true;
        World.Application.InstallPermissions = 1UL << 10;

        var visit = await VisitAsync();

        Assert.That(visit.VerdictsOf("application"), Is.EqualTo(["cannot run", "look", "look"]));
        Assert.That(
            visit.About("application").Last(), Does.StartWith("The application's own install link lacks Send Messages, Embed Links, "));
    }

    /// <summary>The machine's clock, set wrong.</summary>
    private sealed class ShiftedTime(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
    }
}
