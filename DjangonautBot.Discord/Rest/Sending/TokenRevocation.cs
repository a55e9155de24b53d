using Microsoft.Extensions.Logging;

namespace DjangonautBot.Discord.Rest.Sending;

/// <summary>Remembers Discord's rejection of the bot's token. After the first, no request may follow.</summary>
internal sealed class TokenRevocation(ILogger logger) : IDisposable
{
    private readonly CancellationTokenSource _revoked = new();

    /// <summary>Cancelled once Discord has rejected the token.</summary>
    public CancellationToken Revoked => _revoked.Token;

    /// <exception cref="DiscordUnauthorizedException">The response rejects the token.</exception>
    public async Task ThrowIfRejectedAsync(Route route, RestResponse restResponse)
    {
        if (restResponse.RejectsToken)
        {
            RestLog.Unauthorized(logger, route);
            await _revoked.CancelAsync();
            throw new DiscordUnauthorizedException();
        }
    }

    /// <exception cref="DiscordUnauthorizedException">Discord has rejected the token.</exception>
    public void ThrowIfRevoked()
    {
        if (_revoked.IsCancellationRequested)
        {
            throw new DiscordUnauthorizedException();
        }
    }

    public void Dispose() => _revoked.Dispose();
}
