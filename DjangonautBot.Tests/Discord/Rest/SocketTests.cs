using System.Collections.Concurrent;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DjangonautBot.Tests.Discord.Rest;

/// <summary>The connections that the bot really makes, on loopback.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
public sealed class SocketTests
{
    [Test]
    public async Task A_post_with_a_file_and_a_callback_go_over_real_connections(CancellationToken cancellationToken)
    {
        var bodies = new ConcurrentQueue<string>();
        await using var server = await StartAsync(async context =>
        {
            if (context.Request.HasFormContentType)
            {
                var form = await context.Request.ReadFormAsync(cancellationToken);
                bodies.Enqueue($"{form["payload_json"]} {form.Files["files[0]"]!.FileName}");
            }

            await context.Response.WriteAsync(ScriptedResponses.MessageBody, cancellationToken);
        });
        using var rest = Connect(server, TimeProvider.System);
        var message = new OutgoingMessage(
            AllowedMentions.None, "here", Files: [new FileAttachment("wöche 3.txt", "text"u8.ToArray())]);

        await rest.CreateMessageAsync(new Snowflake(1), message, "n", cancellationToken);
        await rest.RespondAsync(RestFixture.Interaction, new InteractionResponse.DeferredUpdate(), cancellationToken);

        Assert.That(
            bodies,
            Is.EqualTo(
                new[]
                {
                    """{"allowed_mentions":{"parse":[],"users":[]},"content":"here","attachments":["""
                        + """{"id":"0","filename":"wöche 3.txt"}],"nonce":"n","enforce_nonce":true} wöche 3.txt""",
                }));
    }

    [Test]
    public async Task When_a_kept_connection_has_died_the_second_try_takes_a_new_one(CancellationToken cancellationToken)
    {
        var silent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var seen = new ConcurrentDictionary<string, bool>();
        await using var server = await StartAsync(async context =>
        {
            if (!seen.TryAdd(context.Connection.Id, true))
            {
                silent.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
            }

            context.Response.StatusCode = StatusCodes.Status204NoContent;
        });
        var clock = new ManualTimeProvider();
        using var rest = Connect(server, clock);
        await rest.RespondAsync(RestFixture.Interaction, new InteractionResponse.DeferredUpdate(), cancellationToken);

        var second = rest.RespondAsync(RestFixture.Interaction, new InteractionResponse.DeferredUpdate(), cancellationToken);
        await silent.Task.WaitAsync(cancellationToken);
        clock.Advance(TimeSpan.FromSeconds(0.7));
        await second;

        Assert.That(seen, Has.Count.EqualTo(2));
    }

    private static DiscordRest Connect(WebApplication server, TimeProvider time) => new(
        new DiscordRestOptions { Token = "bot-token", ApiBaseUrl = new Uri(server.Urls.First() + "/api/v10") },
        time,
        NullLogger<DiscordRest>.Instance);

    private static async Task<WebApplication> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync();
        return server;
    }
}
