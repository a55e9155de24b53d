namespace DjangonautBot.Discord.Rest.Sending;

/// <summary>Whether Discord has refused the bot's token. After the first 401, no request may follow.</summary>
internal sealed class TokenRevocation : IDisposable
{
    private readonly CancellationTokenSource _revoked = new();

    /// <summary>Cancelled when Discord has refused the token.</summary>
    public CancellationToken Revoked => _revoked.Token;

    public Task RevokeAsync() => _revoked.CancelAsync();

    /// <exception cref="DiscordUnauthorizedException">It has.</exception>
    public void ThrowIfRevoked()
    {
        if (_revoked.IsCancellationRequested)
        {
            throw new DiscordUnauthorizedException();
        }
    }

    public void Dispose() => _revoked.Dispose();
}
