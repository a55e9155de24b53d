namespace DjangonautBot.Discord.Rest.Sending;

/// <summary>Remembers Discord's rejection of the bot's token. After the first 401, no request may follow.</summary>
internal sealed class TokenRevocation : IDisposable
{
    private readonly CancellationTokenSource _revoked = new();

    /// <summary>Cancelled once Discord has rejected the token.</summary>
    public CancellationToken Revoked => _revoked.Token;

    public Task RevokeAsync() => _revoked.CancelAsync();

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
