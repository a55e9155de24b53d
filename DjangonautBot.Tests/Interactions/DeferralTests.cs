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

/// <summary>The first response: from the handler, or from the dispatcher in its place.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class DeferralTests : IDisposable
{
    private static readonly Form Form = new("checkin.save:7:3", "Check-in", []);

    private readonly DispatchFixture _story = new();

    [TestCase(ResponseKind.Private, true)]
    [TestCase(ResponseKind.Public, false)]
    public async Task A_quick_handler_answers_itself(ResponseKind kind, bool ephemeral)
    {
        _story.Handler.SetResult(DispatchFixture.Done);

        await _story.DispatchAsync(Incoming.Command(DispatchFixture.Path), kind);

        var reply = (InteractionResponse.Reply)await _story.NextResponseAsync();
        Assert.That((reply.Message.Text(), reply.Ephemeral), Is.EqualTo(("Done.", ephemeral)));
    }

    [Test]
    public async Task A_quick_update_replaces_the_message()
    {
        _story.Handler.SetResult(DispatchFixture.Done);

        await _story.DispatchAsync(Incoming.Button(DispatchFixture.CustomId), ResponseKind.Update);

        var update = (InteractionResponse.Update)await _story.NextResponseAsync();
        Assert.That(update.Message.Text(), Is.EqualTo("Done."));
    }

    [TestCase(ResponseKind.Private, true)]
    [TestCase(ResponseKind.Public, false)]
    public async Task A_slow_handler_is_deferred_after_a_second_and_a_half_and_edits_the_original(ResponseKind kind, bool ephemeral)
    {
        var dispatch = _story.DispatchAsync(Incoming.Command(DispatchFixture.Path), kind);

        await _story.PassAsync(seconds: 1.5);
        var first = await _story.NextResponseAsync();
        _story.Handler.SetResult(DispatchFixture.Done);
        await dispatch;

        Assert.That(first, Is.EqualTo(new InteractionResponse.DeferredReply(ephemeral)));
        await _story.Rest.Received(1).EditOriginalAsync(Incoming.Handle, DispatchFixture.IsDone, Arg.Any<CancellationToken>());
    }

    [Test]
    public async Task A_slow_command_is_deferred_where_an_option_spares_its_form()
    {
        var entry = new InteractionRoute.SlashCommand(DispatchFixture.Path, "Ask", Access.Crew, ResponseKind.Form, (_, _) =>
            _story.Handler.Task)
        {
            InsteadOfForm = "question",
        };
        var dispatch = _story.DispatchAsync(Incoming.Command(DispatchFixture.Path, ("question", "Why?")), entry);

        await _story.PassAsync(seconds: 1.5);
        var first = await _story.NextResponseAsync();
        _story.Handler.SetResult(DispatchFixture.Done);
        await dispatch;

        Assert.That(first, Is.EqualTo(new InteractionResponse.DeferredReply(Ephemeral: true)));
    }

    [Test]
    public async Task A_slow_update_is_deferred_as_one()
    {
        var dispatch = _story.DispatchAsync(Incoming.Button(DispatchFixture.CustomId), ResponseKind.Update);

        await _story.PassAsync(seconds: 1.5);
        var first = await _story.NextResponseAsync();
        _story.Handler.SetResult(DispatchFixture.Done);
        await dispatch;

        Assert.That(first, Is.EqualTo(new InteractionResponse.DeferredUpdate()));
        await _story.Rest.Received(1).EditOriginalAsync(Incoming.Handle, DispatchFixture.IsDone, Arg.Any<CancellationToken>());
    }

    [Test]
    public async Task A_handler_that_is_in_time_is_not_deferred()
    {
        var dispatch = _story.DispatchAsync(Incoming.Command(DispatchFixture.Path));

        await _story.PassAsync(seconds: 1.4);
        _story.Handler.SetResult(DispatchFixture.Done);
        await dispatch;

        Assert.That(await _story.NextResponseAsync(), Is.InstanceOf<InteractionResponse.Reply>());
        Assert.That(_story.Clock.DueIn, Is.Empty, "no timer is left behind");
    }

    [Test]
    public async Task The_time_counts_from_receipt()
    {
        var interaction = Incoming.Command(DispatchFixture.Path);
        var received = _story.Clock.GetTimestamp();
        _story.Clock.Advance(TimeSpan.FromSeconds(1));
        var dispatcher = new InteractionDispatcher(
            new RouteTable([new Declared(new InteractionRoute.SlashCommand(
                DispatchFixture.Path, "Check in", Access.Crew, ResponseKind.Private, (_, _) => _story.Handler.Task))]),
            _story.Actors,
            _story.Rest,
            _story.Clock,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<InteractionDispatcher>.Instance);

        var dispatch = dispatcher.DispatchAsync(interaction with { ReceivedTimestamp = received }, CancellationToken.None);
        await _story.PassAsync(seconds: 0.5);
        var first = await _story.NextResponseAsync();
        _story.Handler.SetResult(DispatchFixture.Done);
        await dispatch;

        Assert.That(first, Is.EqualTo(new InteractionResponse.DeferredReply(Ephemeral: true)));
    }

    [Test]
    public async Task A_form_opens_when_its_handler_is_in_time()
    {
        var dispatch = _story.DispatchAsync(Incoming.Command(DispatchFixture.Path), ResponseKind.Form);

        await _story.PassAsync(seconds: 1.9);
        _story.Handler.SetResult(Form);
        await dispatch;

        Assert.That(await _story.NextResponseAsync(), Is.EqualTo(new InteractionResponse.OpenForm(Form)));
    }

    [Test]
    public async Task A_form_that_takes_two_seconds_is_given_up_and_never_opens()
    {
        var dispatch = _story.DispatchAsync(Incoming.Command(DispatchFixture.Path), ResponseKind.Form);

        await _story.PassAsync(seconds: 2);
        var first = await _story.NextResponseAsync();
        _story.Handler.SetResult(Form);
        await dispatch;

        Assert.That(
            first, Is.InstanceOf<InteractionResponse.Reply>().With.Property("Ephemeral").True);
        Assert.That(((InteractionResponse.Reply)first).Message.Text(), Is.EqualTo(DispatchMessages.TakesTooLong));
        await _story.Rest.ReceivedWithAnyArgs(1).RespondAsync(null!, null!, default);
        await _story.Rest.DidNotReceiveWithAnyArgs().EditOriginalAsync(null!, null!, default);
    }

    [Test]
    public async Task A_no_after_a_private_deferral_takes_the_place_of_the_answer()
    {
        await DeclineAfterDeferralAsync(Incoming.Command(DispatchFixture.Path), ResponseKind.Private);

        await _story.Rest.Received(1).EditOriginalAsync(
            Incoming.Handle, Arg.Is<OutgoingMessage>(message => message.Text() == "No."), Arg.Any<CancellationToken>());
    }

    [Test]
    public async Task A_no_after_a_public_deferral_stays_private()
    {
        await DeclineAfterDeferralAsync(Incoming.Command(DispatchFixture.Path), ResponseKind.Public);

        await _story.Rest.Received(1).DeleteOriginalAsync(Incoming.Handle, Arg.Any<CancellationToken>());
        await AssertFollowUpAsync();
    }

    [Test]
    public async Task A_no_after_a_deferred_update_leaves_the_message_alone()
    {
        await DeclineAfterDeferralAsync(Incoming.Button(DispatchFixture.CustomId), ResponseKind.Update);

        await _story.Rest.DidNotReceiveWithAnyArgs().DeleteOriginalAsync(null!, default);
        await AssertFollowUpAsync();
    }

    // The deferral may have gone through: then the person would wait for ever.
    [TestCase(DiscordErrorCode.UnknownInteraction)]
    [TestCase(DiscordErrorCode.AlreadyAcknowledged)]
    public async Task A_deferral_that_Discord_does_not_take_is_followed_by_the_answer_all_the_same(int code)
    {
        _story.Rest.RespondAsync(null!, null!, default)
            .ReturnsForAnyArgs(Task.FromException(new DiscordApiException(HttpStatusCode.NotFound, code, "no", [])));
        var dispatch = _story.DispatchAsync(Incoming.Command(DispatchFixture.Path));

        await _story.PassAsync(seconds: 1.5);
        await _story.NextResponseAsync();
        _story.Handler.SetResult(DispatchFixture.Done);
        await dispatch;

        await _story.Rest.Received(1).EditOriginalAsync(Incoming.Handle, DispatchFixture.IsDone, Arg.Any<CancellationToken>());
    }

    [Test]
    public async Task No_handler_is_left_running_when_its_answer_cannot_be_given()
    {
        _story.Rest.RespondAsync(null!, null!, default).ThrowsAsyncForAnyArgs(new DiscordUnauthorizedException());
        var dispatch = _story.DispatchAsync(Incoming.Command(DispatchFixture.Path), ResponseKind.Form);

        await _story.PassAsync(seconds: 2);
        await _story.NextResponseAsync();

        Assert.That(dispatch.IsCompleted, Is.False);
        _story.Handler.SetResult(Form);
        await dispatch;
    }

    public void Dispose() => _story.Dispose();

    private async Task DeclineAfterDeferralAsync(Interaction interaction, ResponseKind kind)
    {
        var dispatch = _story.DispatchAsync(interaction, kind);
        await _story.PassAsync(seconds: 1.5);
        await _story.NextResponseAsync();
        _story.Handler.SetResult(new Reply.Decline("No."));
        await dispatch;
    }

    private Task<Message> AssertFollowUpAsync() => _story.Rest.Received(1).CreateFollowUpAsync(
        Incoming.Handle, Arg.Is<OutgoingMessage>(message => message.Text() == "No."), ephemeral: true, Arg.Any<CancellationToken>());
}
