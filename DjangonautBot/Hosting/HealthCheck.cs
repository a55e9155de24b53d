namespace DjangonautBot.Hosting;

/// <summary>Checks the health of a running bot, for images without <c>curl</c>.</summary>
internal static class HealthCheck
{
    /// <summary>Asks the bot that the settings describe, and says in one line what answered.</summary>
    public static async Task<ExitCode> RunAsync(Settings settings, TextWriter output, CancellationToken cancellationToken)
    {
        var address = $"http://{settings.LocalHost}:{settings.HttpPort}";
        var (isAlive, found) = await AskAsync(address, cancellationToken);
        await output.WriteLineAsync(found);
        return isAlive ? ExitCode.Success : ExitCode.Unexpected;
    }

    private static async Task<(bool IsAlive, string Found)> AskAsync(string address, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var response = await http.GetAsync(new Uri(address + HealthEndpoints.AlivePath), cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode && text.Trim() == HealthEndpoints.Alive
                ? (true, $"{address} answers: {HealthEndpoints.Alive}. Whether it is ready says {HealthEndpoints.ReadyPath}.")
                : (false, $"{address} is another program's: no DjangonautBot answers there. Http__Host and Http__Port say where to ask.");
        }
        catch (HttpRequestException)
        {
            return (false, $"Nothing answers at {address}. Start the bot, or say with Http__Host and Http__Port where it listens.");
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (false, $"{address} takes longer than {http.Timeout.TotalSeconds} seconds to answer. If this goes on, start it anew.");
        }
    }
}
