using DjangonautBot.Discord.Rest;
using Microsoft.Extensions.Logging.Abstractions;

namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Requests to Discord that end within a bounded time. After one without a response no further ones are made.</summary>
internal sealed class DiscordRequests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly DiscordRest _rest;

    private DiscordRequests(DiscordRest rest) => _rest = rest;

    /// <summary>Whether Discord gave no response, or rejected the token.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Lead of this machine's clock over Discord's; null before the first response.</summary>
    public TimeSpan? ClockLead => _rest.ClockLead;

    /// <summary>Prepares requests for a bot; null if it has no token or no address of Discord.</summary>
    public static DiscordRequests? For(Settings settings, Surroundings surroundings)
    {
        if (settings.Token.Length == 0 || settings.ApiBaseUrl is not { } address)
        {
            return null;
        }

        var options = new DiscordRestOptions
        {
            Token = settings.Token,
            ApiBaseUrl = address,
            RequestTimeout = surroundings.RequestTimeout,
            MaxAttempts = 2,
        };
        return new DiscordRequests(new DiscordRest(options, surroundings.Time, NullLogger<DiscordRest>.Instance));
    }

    /// <exception cref="DiscordUnreachableException">There is no usable response; the message is for the operator.</exception>
    /// <exception cref="DiscordUnauthorizedException">Discord does not accept the token.</exception>
    /// <exception cref="DiscordApiException">Discord rejects the request.</exception>
    public async Task<T> AskAsync<T>(Func<DiscordRest, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(Limit);
        try
        {
            return await ask(_rest, limited.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            IsLost = true;
            throw new DiscordUnreachableException("Discord did not answer in time, or asked to wait.");
        }
        catch (Exception exception) when (exception is DiscordUnreachableException or DiscordUnauthorizedException)
        {
            IsLost = true;
            throw;
        }
    }

    public void Dispose() => _rest.Dispose();
}
