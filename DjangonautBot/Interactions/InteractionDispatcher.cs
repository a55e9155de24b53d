using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Interactions;

/// <summary>
/// Dispatches each interaction to its handler and sends the handler's reply: checks the rights, defers a slow
/// reply in time, and turns every failure into a message with a reference. Where the person may have been told that the bot did not
/// respond, and may have repeated everything, the interaction is acknowledged before its handler runs, and dropped where Discord does
/// not know it any more.
/// </summary>
/// <param name="wire">The clock of the three seconds, counted from receipt.</param>
internal sealed partial class InteractionDispatcher(
    RouteTable routes, IActorDirectory actors, IDiscordRest rest, TimeProvider wire, ILogger<InteractionDispatcher> logger)
{
    private static readonly TimeSpan DeferAfter = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan FormGivenUpAfter = TimeSpan.FromSeconds(2);

    /// <summary>Answers one interaction, whatever happens. Only cancellation makes it throw.</summary>
    public async Task DispatchAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        var route = routes.Find(interaction);
        using var measurement = new InteractionMeasurement(interaction, route, wire);
        try
        {
            await (interaction is AutocompleteInteraction typing
                ? SuggestAsync(typing, route, measurement, cancellationToken)
                : AnswerAsync(interaction, route, measurement, cancellationToken));
        }
        catch (DiscordApiException exception) when (MayHaveGoneThrough(exception))
        {
            // The response may have gone through all the same; the work is done and must not be repeated.
            measurement.Outcome = InteractionOutcome.NotTaken;
            LogAnswerNotTaken(interaction.Handle.Id, exception.Code);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            measurement.Outcome = InteractionOutcome.Unanswered;
            LogNotAnswered(exception, interaction.Handle.Id, ErrorReference.Of(interaction.Handle.Id));
        }
    }

    private async Task AnswerAsync(
        Interaction interaction, InteractionRoute? route, InteractionMeasurement measurement, CancellationToken cancellationToken)
    {
        var kind = (interaction, route) switch
        {
            (_, null) => ResponseKind.Private,
            (CommandInteraction call, InteractionRoute.SlashCommand command) => command.ResponseTo(call),
            _ => route.Response,
        };
        var responder = new InteractionResponder(rest, interaction.Handle, kind);

        // A form is an acknowledgement itself, and opening it changes nothing.
        if (kind != ResponseKind.Form && MayBeGivenUp(interaction) && !await DeferAsync(responder, interaction, cancellationToken))
        {
            measurement.Outcome = InteractionOutcome.GivenUp;
            await DropAsync(responder, interaction, cancellationToken);
            return;
        }

        // The handler gets a thread of its own, because storage is synchronous and may have to wait.
        var work = Task.Run(() => HandleAsync(interaction, route, measurement, cancellationToken), cancellationToken);
        try
        {
            var limit = kind == ResponseKind.Form ? FormGivenUpAfter : DeferAfter;
            if (responder.IsDeferred || await FinishesWithinAsync(work, limit, interaction, cancellationToken))
            {
                await SendAsync(responder, interaction, await work, measurement, cancellationToken);
            }
            else if (kind == ResponseKind.Form)
            {
                var decline = new Reply.Decline(DispatchMessages.TakesTooLong);
                await SendAsync(responder, interaction, decline, measurement, cancellationToken);
            }
            else
            {
                await DeferAsync(responder, interaction, cancellationToken);
                await SendAsync(responder, interaction, await work, measurement, cancellationToken);
            }
        }
        finally
        {
            // No handler is left running unobserved, even if the response failed.
            await ((Task)work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SendAsync(
        InteractionResponder responder,
        Interaction interaction,
        Reply reply,
        InteractionMeasurement measurement,
        CancellationToken cancellationToken)
    {
        try
        {
            await responder.SendAsync(
                reply,
                reply is Reply.Decline ? TypedText.Of(interaction, routes) : null,
                cancellationToken);
            measurement.Note(reply is Reply.Decline ? InteractionOutcome.Declined : InteractionOutcome.Answered);
        }
        catch (DiscordApiException exception) when (!MayHaveGoneThrough(exception))
        {
            // Discord refuses our message. That is a defect of the bot, so the person must not be left without a response.
            var reference = ErrorReference.Of(interaction.Handle.Id);
            LogReplyRefused(exception, interaction.Handle.Id, reference);
            var apology = new Reply.Decline(DispatchMessages.Apologise(exception, reference));
            await responder.SendAsync(apology, TypedText.Of(interaction, routes), cancellationToken);
            measurement.Outcome = InteractionOutcome.Refused;
        }
    }

    private static bool MayHaveGoneThrough(DiscordApiException exception) =>
        exception.Code is DiscordErrorCode.UnknownInteraction or DiscordErrorCode.AlreadyAcknowledged;

    /// <returns>False if Discord does not know the interaction.</returns>
    /// <remarks>A deferral that was not taken may have gone through all the same; the edit that follows tells.</remarks>
    private async Task<bool> DeferAsync(InteractionResponder responder, Interaction interaction, CancellationToken cancellationToken)
    {
        try
        {
            await responder.DeferAsync(cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is DiscordApiException or DiscordUnreachableException)
        {
            LogDeferralNotTaken(interaction.Handle.Id, exception.Message);
            return exception is not DiscordApiException { Code: DiscordErrorCode.UnknownInteraction };
        }
    }

    // Ends the wait of a person whose deferral went through all the same. If it did not, Discord refuses the message.
    private async Task DropAsync(InteractionResponder responder, Interaction interaction, CancellationToken cancellationToken)
    {
        LogGivenUp(interaction.Handle.Id);
        try
        {
            await responder.SendAsync(
                new Reply.Decline(DispatchMessages.CameTooLate), TypedText.Of(interaction, routes), cancellationToken);
        }
        catch (Exception exception) when (exception is DiscordApiException or DiscordUnreachableException)
        {
            LogDropNotTold(interaction.Handle.Id, exception.Message);
        }
    }

    private bool MayBeGivenUp(Interaction interaction) =>
        interaction.IsReplayed || wire.GetElapsedTime(interaction.ReceivedTimestamp) >= GivenUpAfter;

    private async Task<bool> FinishesWithinAsync(
        Task work, TimeSpan limit, Interaction interaction, CancellationToken cancellationToken)
    {
        using var stopTimer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var left = limit - wire.GetElapsedTime(interaction.ReceivedTimestamp);
        var timer = Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, wire, stopTimer.Token);
        var first = await Task.WhenAny(work, timer);
        await stopTimer.CancelAsync();
        return first == work;
    }

    private async Task<Reply> HandleAsync(
        Interaction interaction, InteractionRoute? route, InteractionMeasurement measurement, CancellationToken cancellationToken)
    {
        try
        {
            if (route is null)
            {
                return new Reply.Decline(DispatchMessages.FromAnEarlierVersion);
            }

            if (interaction is CommandInteraction { GuildId: null } call)
            {
                if (DirectCommands.FindServer(call, route, actors, out var guildId) is { } reply)
                {
                    return reply;
                }

                interaction = call with { GuildId = guildId };
            }

            if (Identify(interaction, route) is not { } actor)
            {
                return new Reply.Decline(DispatchMessages.OfAnotherServer);
            }

            if (actor.WasGone && interaction.Member is not null)
            {
                await actors.WelcomeBackAsync(actor, cancellationToken);
            }

            if (!actor.May(route.Access))
            {
                return new Reply.Decline(DispatchMessages.Refuse(actor, route.Access));
            }

            // Buttons in direct messages outlive the membership, and do not tell of it. One's own data stays open to everybody.
            if (interaction.Member is null && !route.IsAboutOneself && await actors.HasLeftAsync(actor, cancellationToken))
            {
                return new Reply.Decline(DispatchMessages.HasLeft);
            }

            return route.RequiresCohort && actor.CohortId is null
                ? new Reply.Decline(DispatchMessages.NoCohort)
                : EndedCohortNotice.AddTo(await RunAsync(interaction, route, actor, cancellationToken), route, actor);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var reference = ErrorReference.Of(interaction.Handle.Id);
            measurement.Outcome = InteractionOutcome.Failed;
            LogHandlerFailed(exception, route?.Name, interaction.Handle.Id, reference);
            return new Reply.Decline(DispatchMessages.Apologise(exception, reference));
        }
    }

    private Actor? Identify(Interaction interaction, InteractionRoute route)
    {
        var customId = interaction switch
        {
            ComponentInteraction component => CustomId.Parse(component.CustomId),
            FormInteraction form => CustomId.Parse(form.CustomId),
            _ => null,
        };
        return customId is null
            ? actors.Identify(interaction.GuildId!.Value, interaction.User, interaction.Member, route.Access)
            : actors.IdentifyIn(customId.CohortId, interaction.GuildId, interaction.User, interaction.Member);
    }

    private Task<Reply> RunAsync(Interaction interaction, InteractionRoute route, Actor actor, CancellationToken cancellationToken) =>
        (interaction, route) switch
        {
            (CommandInteraction command, InteractionRoute.SlashCommand slash) => slash.Handler(
                new CommandRequest(actor, command.Options, command.Resolved) { Routes = routes },
                cancellationToken),
            (CommandInteraction { TargetId: { } messageId } command, InteractionRoute.MessageCommand target) => target.Handler(
                new MessageRequest(actor, command.Resolved.Messages[messageId]),
                cancellationToken),
            (ComponentInteraction component, InteractionRoute.Component target) => target.Handler(
                new ComponentRequest(actor, CustomId.Parse(component.CustomId)!.Arguments, component.Values, component.Resolved)
                {
                    Routes = routes,
                    Roles = component.Member?.Roles,
                },
                cancellationToken),
            (FormInteraction form, InteractionRoute.FormSubmission target) => target.Handler(
                new FormRequest(actor, CustomId.Parse(form.CustomId)!.Arguments, form.Fields),
                cancellationToken),
            _ => throw new InvalidOperationException($"{route.Name} cannot answer a {interaction.GetType().Name}."),
        };

    // Suggestions help or stay away: no error is shown while a person types.
    private async Task SuggestAsync(
        AutocompleteInteraction typing, InteractionRoute? route, InteractionMeasurement measurement, CancellationToken cancellationToken)
    {
        var focused = typing.Options.FirstOrDefault(option => option.Focused);
        IReadOnlyList<CommandChoice> choices = [];
        try
        {
            if (focused is not null
                && route is InteractionRoute.SlashCommand { Suggest: { } suggest } command
                && DirectCommands.IdentifyTyping(typing, command, actors) is { } actor)
            {
                var request = new AutocompleteRequest(actor, focused.Name, focused.Value, typing.Options);
                choices = [.. suggest(request).Take(CommandOptionDeclaration.MaxChoices)];
            }
        }
        catch (Exception exception)
        {
            measurement.Outcome = InteractionOutcome.Failed;
            LogHandlerFailed(exception, typing.Path, typing.Handle.Id, ErrorReference.Of(typing.Handle.Id));
        }

        await rest.RespondAsync(typing.Handle, new InteractionResponse.Choices(choices), cancellationToken);
        measurement.Note(InteractionOutcome.Answered);
    }
}
