using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Looks whether Discord answers. What the answer says about the token and the gateway is for later checks.</summary>
internal sealed class DiscordCheck : ICheck
{
    private const string WhatToDo = "Look at this machine's network, DNS and proxy, and at https://discordstatus.com.";

    public string Name => "discord";

    public async Task<IReadOnlyList<CheckResult>> RunAsync(CheckContext context, CancellationToken cancellationToken) =>
        context.Discord is { } discord ? [await AskAsync(context, discord, cancellationToken)] : [];

    private async Task<CheckResult> AskAsync(CheckContext context, DiscordRequests discord, CancellationToken cancellationToken)
    {
        var address = context.Settings!.ApiBaseUrl;
        var begin = context.Time.GetTimestamp();
        try
        {
            context.Gateway = await discord.AskAsync((rest, limited) => rest.GetGatewayAsync(limited), cancellationToken);
            context.IsTokenAccepted = true;
        }
        catch (DiscordUnauthorizedException)
        {
            context.IsTokenAccepted = false;
        }
        catch (DiscordUnreachableException exception)
        {
            return CheckResult.CannotRun(Name, $"{exception.Message}{Cause(exception)} ({address})", WhatToDo);
        }
        catch (DiscordApiException exception)
        {
            return CheckResult.CannotRun(Name, $"{address} refuses the bot: {(int)exception.Status} {exception.Message}", WhatToDo);
        }

        var milliseconds = (long)context.Time.GetElapsedTime(begin).TotalMilliseconds;
        return CheckResult.Well(Name, $"It answers at {address}, within {milliseconds} ms.") with
        {
            Figures = new Dictionary<string, long> { ["answer_ms"] = milliseconds },
        };
    }

    private static string Cause(DiscordUnreachableException exception) =>
        exception.InnerException is HttpRequestException failure ? $" {failure.Message}." : "";
}
