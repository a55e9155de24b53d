using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Hosting;

/// <summary>Program time read from a sandbox in another process. Wire time is this machine's clock.</summary>
internal sealed partial class RemoteClock(Uri url, TimeProvider wire, ILogger<RemoteClock> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly Sandbox.ProgramClock _time = new(wire);
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly CancellationTokenSource _stopping = new();
    private Task _loop = Task.CompletedTask;
    private bool _isDisposed;

    /// <summary>Clock that jumps with the sandbox's clock, as do its timers.</summary>
    public TimeProvider Time => _time;

    /// <exception cref="HttpRequestException">There is no clock at the address.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        _loop = FollowAsync(_stopping.Token);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _loop;
    }

    // After a failed start nothing calls StopAsync, and a pending request is no failure of the clock.
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _stopping.Cancel();
        _http.Dispose();
        _stopping.Dispose();
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval, wire);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                try
                {
                    await ReadAsync(cancellationToken);
                }
                catch (Exception exception) when (exception is HttpRequestException or JsonException
                    || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
                {
                    LogUnreachable(exception.Message);
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var reading = await _http.GetFromJsonAsync(url, RemoteClockJson.Default.ClockReading, cancellationToken);
        _time.MoveTo(DateTimeOffset.FromUnixTimeMilliseconds(reading!.UnixMs));
    }

    [LoggerMessage(310, LogLevel.Warning, "The program's clock does not answer: {Reason}")]
    private partial void LogUnreachable(string reason);

    internal sealed record ClockReading([property: JsonPropertyName("unix_ms")] long UnixMs);
}

[JsonSerializable(typeof(RemoteClock.ClockReading))]
internal sealed partial class RemoteClockJson : JsonSerializerContext;
