using System.Net;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Tests.Support;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace DjangonautBot.Tests.Interactions;

/// <summary>Interactions that come so late that the person may have been told "did not respond", and may have repeated them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class ReplayTests : IDisposable
{
    private static readonly Form Form = new("checkin.save:7:3", "Check-in", []);

    private static readonly Exception[] UnknownOutcomes =
    [
        new DiscordUnreachableException("Discord did not answer."),
        new DiscordApiException(HttpStatusCode.BadRequest, DiscordErrorCode.AlreadyAcknowledged, "no", []),
    ];

    private readonly DispatchFixture _story = new();
    private int _runs;

    [TestCase(ResponseKind.Private, true)]
    [TestCase(ResponseKind.Public, false)]
    public async Task A_replayed_command_is_acknowledged_before_its_handler_runs(ResponseKind kind, bool ephemeral)
    {
        var runsBefore = -1;
        _story.Rest.WhenForAnyArgs(rest => rest.RespondAsync(null!, null!, default)).Do(_ => runsBefore = _runs);
        _story.Handler.SetResult(DispatchFixture.Done);

        await DispatchAsync(Incoming.Command(DispatchFixture.Path) with { IsReplayed = true }, kind);

        Assert.That(await _story.NextResponseAsync(), Is.EqualTo(new InteractionResponse.DeferredReply(ephemeral)));
        Assert.That((runsBefore, _runs), Is.EqualTo((0, 1)));
        await _story.Rest.Received(1).EditOriginalAsync(Incoming.Handle, DispatchFixture.IsDone, Arg.Any<CancellationToken>());
    }

    [Test]
    public async Task A_replayed_button_that_updates_its_message_is_acknowledged_as_such()
    {
        _story.Handler.SetResult(DispatchFixture.Done);

        await _story.DispatchAsync(Incoming.Button(DispatchFixture.CustomId) with { IsReplayed = true }, ResponseKind.Update);

        Assert.That(await _story.NextResponseAsync(), Is.EqualTo(new InteractionResponse.DeferredUpdate()));
        await _story.Rest.Received(1).EditOriginalAsync(Incoming.Handle, DispatchFixture.IsDone, Arg.Any<CancellationToken>());
    }

    [Test]
    public async Task The_work_of_a_replayed_interaction_that_Discord_has_given_up_is_not_done()
    {
        _story.Rest.RespondAsync(null!, null!, default).ThrowsAsyncForAnyArgs(
            new DiscordApiException(HttpStatusCode.NotFound, DiscordErrorCode.UnknownInteraction, "no", []));
        _story.Handler.SetResult(DispatchFixture.Done);

        await DispatchAsync(Incoming.Command(DispatchFixture.Path) with { IsReplayed = true });

        Assert.That(_runs, Is.Zero);
    }

    [Test]
    public async Task Whoever_still_waits_although_Discord_says_it_has_given_up_is_told_that_nothing_was_done()
    {
        _story.Rest.RespondAsync(null!, null!, default).ThrowsAsyncForAnyArgs(
            new DiscordApiException(HttpStatusCode.NotFound, DiscordErrorCode.UnknownInteraction, "no", []));

        await DispatchAsync(Incoming.Command(DispatchFixture.Path) with { IsReplayed = true });

        await _story.Rest.Received(1).EditOriginalAsync(
            Incoming.Handle,
            Arg.Is<OutgoingMessage>(message => message.Text() == DispatchMessages.CameTooLate),
            Arg.Any<CancellationToken>());
    }

    [TestCaseSource(nameof(UnknownOutcomes))]
    public async Task Where_it_is_unknown_whether_Discord_took_the_acknowledgement_the_work_is_done_once(Exception outcome)
    {
        _story.Rest.RespondAsync(null!, null!, default).ThrowsAsyncForAnyArgs(outcome);
        _story.Handler.SetResult(DispatchFixture.Done);

        await DispatchAsync(Incoming.Command(DispatchFixture.Path) with { IsReplayed = true });

        Assert.That(_runs, Is.EqualTo(1));
        await _story.Rest.Received(1).EditOriginalAsync(Incoming.Handle, DispatchFixture.IsDone, Arg.Any<CancellationToken>());
    }

    [Test]
    public async Task A_replayed_command_with_a_form_opens_it_at_once()
    {
        _story.Handler.SetResult(Form);

        await DispatchAsync(Incoming.Command(DispatchFixture.Path) with { IsReplayed = true }, ResponseKind.Form);

        Assert.That(await _story.NextResponseAsync(), Is.EqualTo(new InteractionResponse.OpenForm(Form)));
    }

    [TestCase(1.4, false)]
    [TestCase(3, true)]
    public async Task What_waited_three_seconds_inside_the_bot_is_acknowledged_first(double seconds, bool acknowledgedFirst)
    {
        var runsBefore = -1;
        _story.Rest.WhenForAnyArgs(rest => rest.RespondAsync(null!, null!, default)).Do(_ => runsBefore = _runs);
        _story.Handler.SetResult(DispatchFixture.Done);

        await DispatchAsync(Incoming.Command(DispatchFixture.Path), waited: TimeSpan.FromSeconds(seconds));

        Assert.That(runsBefore == 0, Is.EqualTo(acknowledgedFirst));
    }

    public void Dispose() => _story.Dispose();

    private Task DispatchAsync(Interaction interaction, ResponseKind kind = ResponseKind.Private, TimeSpan waited = default) =>
        _story.DispatchAsync(
            interaction,
            new InteractionRoute.SlashCommand(DispatchFixture.Path, "Check in", Access.Crew, kind, (_, _) =>
            {
                _runs++;
                return _story.Handler.Task;
            }),
            waited);
}
