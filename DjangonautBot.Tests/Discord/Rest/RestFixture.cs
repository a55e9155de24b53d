using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Tests.Discord.Rest;

/// <summary>The client, a scripted Discord, and a clock between them.</summary>
internal sealed class RestFixture : ILogger<DiscordRest>, IDisposable
{
    public static readonly InteractionHandle Interaction = new(new Snowflake(77), new Snowflake(42), "secret-token");

    public RestFixture(Func<Call, HttpResponseMessage> script)
        : this((call, _) => Task.FromResult(script(call)))
    {
    }

    public RestFixture(Func<Call, CancellationToken, Task<HttpResponseMessage>> script)
    {
        Discord = new ScriptedDiscord(Clock, script);
        Rest = new DiscordRest(new DiscordRestOptions { Token = "bot-token" }, Clock, this, Discord);
    }

    public ManualTimeProvider Clock { get; } = new();

    public ScriptedDiscord Discord { get; }

    public DiscordRest Rest { get; }

    public List<string> Log { get; } = [];

    public static OutgoingMessage Text(string content) => new(AllowedMentions.None, content);

    /// <summary>Runs the simulation to its end, at which the clock stops.</summary>
    public void Run(Func<Task> story) => new Simulation(Clock).Run(story);

    /// <summary>Posts with a nonce.</summary>
    public Task<Message> PostAsync(ulong channel, string content = "hello") =>
        Rest.CreateMessageAsync(new Snowflake(channel), Text(content), nonce: "n", CancellationToken.None);

    public Task<Message> PostWithoutNonceAsync(ulong channel) =>
        Rest.CreateMessageAsync(new Snowflake(channel), Text("hello"), nonce: null, CancellationToken.None);

    /// <summary>Edits one message, always the same of its channel.</summary>
    public Task<Message> EditAsync(ulong channel) =>
        Rest.EditMessageAsync(new Snowflake(channel), new Snowflake(2), Text("hello"), CancellationToken.None);

    /// <summary>Edits the first answer to an interaction.</summary>
    public Task<Message> EditAnswerAsync(string token = "secret-token") =>
        Rest.EditOriginalAsync(Interaction with { Token = token }, Text("hello"), CancellationToken.None);

    public Task RespondAsync() =>
        Rest.RespondAsync(Interaction, new InteractionResponse.DeferredUpdate(), CancellationToken.None);

    public void Dispose()
    {
        Rest.Dispose();
        Discord.Dispose();
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Log.Add($"{formatter(state, exception)} {exception}");
}
