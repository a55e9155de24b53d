using System.Net;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Tests.Support;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace DjangonautBot.Tests.Interactions;

/// <summary>Interactions by command and outcome. Each test has a command of its own, because others run at the same time.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class InteractionMetricsTests : IDisposable
{
    private readonly DispatchFixture _story = new();
    private readonly MetricRecorder _counted = new("djangonautbot.interactions");

    public void Dispose()
    {
        _counted.Dispose();
        _story.Dispose();
    }

    [Test]
    public async Task An_answer()
    {
        await DispatchAsync("metrics answered", () => DispatchFixture.Done);

        Assert.That(_counted.Values("type=command, command=metrics answered, outcome=answered"), Is.EqualTo([1]));
    }

    [Test]
    public async Task A_refusal_by_the_rights()
    {
        _story.Actor = _story.Actor with { Roles = CrewRoles.None };

        await DispatchAsync("metrics declined", () => DispatchFixture.Done, Access.Captain);

        Assert.That(_counted.Values("type=command, command=metrics declined, outcome=declined"), Is.EqualTo([1]));
    }

    [Test]
    public async Task A_handler_that_throws()
    {
        await DispatchAsync("metrics failed", () => throw new InvalidOperationException("Boom"));

        Assert.That(_counted.Values("type=command, command=metrics failed, outcome=failed"), Is.EqualTo([1]));
    }

    [Test]
    public async Task A_response_that_Discord_refuses()
    {
        _story.Rest.RespondAsync(null!, null!, default).ReturnsForAnyArgs(
            _ => throw Refusal(HttpStatusCode.BadRequest, 50035), _ => Task.CompletedTask);

        await DispatchAsync("metrics refused", () => DispatchFixture.Done);

        Assert.That(_counted.Values("type=command, command=metrics refused, outcome=refused"), Is.EqualTo([1]));
    }

    [Test]
    public async Task A_response_that_comes_after_its_time()
    {
        _story.Rest.RespondAsync(null!, null!, default).ThrowsAsyncForAnyArgs(
            Refusal(HttpStatusCode.NotFound, DiscordErrorCode.UnknownInteraction));

        await DispatchAsync("metrics not taken", () => DispatchFixture.Done);

        Assert.That(_counted.Values("type=command, command=metrics not taken, outcome=not_taken"), Is.EqualTo([1]));
    }

    [Test]
    public async Task An_interaction_that_Discord_has_given_up()
    {
        _story.Rest.RespondAsync(null!, null!, default).ThrowsAsyncForAnyArgs(
            Refusal(HttpStatusCode.NotFound, DiscordErrorCode.UnknownInteraction));

        await DispatchAsync("metrics given up", () => DispatchFixture.Done, isReplayed: true);

        Assert.That(_counted.Values("type=command, command=metrics given up, outcome=given_up"), Is.EqualTo([1]));
    }

    [Test]
    public async Task A_Discord_that_cannot_be_reached()
    {
        _story.Rest.RespondAsync(null!, null!, default).ThrowsAsyncForAnyArgs(new DiscordUnreachableException("Discord did not answer."));

        await DispatchAsync("metrics unanswered", () => DispatchFixture.Done);

        Assert.That(_counted.Values("type=command, command=metrics unanswered, outcome=unanswered"), Is.EqualTo([1]));
    }

    [TestCase("nobody.knows:7:3")]
    [TestCase("nobody-knows")]
    public async Task A_name_that_no_route_has_is_no_label(string customId)
    {
        await _story.DispatchAsync(Incoming.Button(customId));

        Assert.That(_counted.Labels, Has.Member("type=component, command=unknown, outcome=declined").And.None.Contains("nobody"));
    }

    private static DiscordApiException Refusal(HttpStatusCode status, int code) => new(status, code, "no", []);

    private Task DispatchAsync(string command, Func<Reply> handle, Access access = Access.Crew, bool isReplayed = false) =>
        _story.DispatchAsync(
            Incoming.Command(command) with { IsReplayed = isReplayed },
            new InteractionRoute.SlashCommand(command, "A command", access, ResponseKind.Private, (_, _) => Task.FromResult(handle())));
}
