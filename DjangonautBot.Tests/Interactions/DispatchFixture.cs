using System.Threading.Channels;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Logging;
using NSubstitute;

namespace DjangonautBot.Tests.Interactions;

/// <summary>The dispatcher with a single route, a manual clock, and Discord's answers played by a test.</summary>
internal sealed class DispatchFixture : IDisposable
{
    public const string Route = "checkin.save";
    public const string CustomId = "checkin.save:7:3";
    public const string Path = "checkin";

    public static readonly OutgoingMessage Done = new(AllowedMentions.None, "Done.");

    /// <summary>Matches <see cref="Done"/> as it travels.</summary>
    public static OutgoingMessage IsDone => Arg.Is<OutgoingMessage>(message => message.Text() == "Done.");

    private readonly LogRecorder _log = new();
    private readonly LoggerFactory _loggers;
    private readonly Channel<InteractionResponse> _responses = System.Threading.Channels.Channel.CreateUnbounded<InteractionResponse>();

    public DispatchFixture()
    {
        _loggers = new LoggerFactory([_log]);
        Actors.Identify(default, null!, null, default).ReturnsForAnyArgs(_ => Actor);
        Actors.IdentifyIn(default, default, null!, null).ReturnsForAnyArgs(_ => Actor);
        Rest.WhenForAnyArgs(rest => rest.RespondAsync(null!, null!, default))
            .Do(call => _responses.Writer.TryWrite(call.Arg<InteractionResponse>()));
    }

    public ManualTimeProvider Clock { get; } = new();

    public IDiscordRest Rest { get; } = Substitute.For<IDiscordRest>();

    public IActorDirectory Actors { get; } = Substitute.For<IActorDirectory>();

    /// <summary>The identity of Ada.</summary>
    public Actor Actor { get; set; } = new(
        Incoming.Guild, Incoming.Ada.Id, "Ada", ManagesServer: false, new CohortId(7), new CrewId(5), CrewRoles.Djangonaut);

    /// <summary>The reply of the handler.</summary>
    public TaskCompletionSource<Reply> Handler { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<string> Log => _log.Lines;

    public Task DispatchAsync(Interaction interaction, ResponseKind kind = ResponseKind.Private, Access access = Access.Crew) =>
        DispatchAsync(
            interaction,
            interaction switch
            {
                CommandInteraction => new InteractionRoute.SlashCommand(Path, "Check in", access, kind, (_, _) => Handler.Task),
                ComponentInteraction => new InteractionRoute.Component(Route, access, kind, (_, _) => Handler.Task),
                _ => new InteractionRoute.FormSubmission(Route, access, kind, (_, _) => Handler.Task),
            });

    /// <param name="waited">The time since receipt.</param>
    public Task DispatchAsync(Interaction interaction, InteractionRoute route, TimeSpan waited = default)
    {
        var entries = new RouteTable([new Declared(route)]);
        var dispatcher = new InteractionDispatcher(entries, Actors, Rest, Clock, _loggers.CreateLogger<InteractionDispatcher>());
        var received = Clock.GetTimestamp() - waited.Ticks;
        return dispatcher.DispatchAsync(interaction with { ReceivedTimestamp = received }, CancellationToken.None);
    }

    /// <summary>Lets time pass once the dispatcher waits for its handler.</summary>
    public async Task PassAsync(double seconds)
    {
        await Clock.WaitForTimersAsync(1);
        Clock.Advance(TimeSpan.FromSeconds(seconds));
    }

    /// <summary>The next answer that Discord receives.</summary>
    public ValueTask<InteractionResponse> NextResponseAsync() => _responses.Reader.ReadAsync(TestContext.CurrentContext.CancellationToken);

    /// <summary>The words of the only answer.</summary>
    public async Task<string> SaidAsync() => ((InteractionResponse.Reply)await NextResponseAsync()).Message.Text();

    public void Dispose()
    {
        _loggers.Dispose();
        _log.Dispose();
    }
}
