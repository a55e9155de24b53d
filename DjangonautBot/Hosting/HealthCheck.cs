namespace DjangonautBot.Hosting;

/// <summary>Checks the health of a running bot, for images without <c>curl</c>.</summary>
internal static class HealthCheck
{
    public static async Task<ExitCode> RunAsync(Settings settings, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            var url = new Uri($"http://{settings.LocalHost}:{settings.HttpPort}{HealthEndpoints.AlivePath}");
            using var response = await http.GetAsync(url, cancellationToken);
            return response.IsSuccessStatusCode ? ExitCode.Success : ExitCode.Unexpected;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return ExitCode.Unexpected;
        }
    }
}
