namespace DjangonautBot.Discord.Rest;

/// <summary>Whether Discord has refused the bot's token. After the first 401, no request may follow.</summary>
internal sealed class TokenRefusal : IDisposable
{
    private readonly CancellationTokenSource _refused = new();

    /// <summary>Cancelled when Discord has refused the token.</summary>
    public CancellationToken Refused => _refused.Token;

    public Task RefuseAsync() => _refused.CancelAsync();

    /// <exception cref="DiscordUnauthorizedException">It has.</exception>
    public void ThrowIfRefused()
    {
        if (_refused.IsCancellationRequested)
            throw new DiscordUnauthorizedException();
    }

    public void Dispose() => _refused.Dispose();
}
