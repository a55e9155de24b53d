namespace DjangonautBot.Sandbox.Messages;

/// <summary>
/// Remembers the message created for each nonce for a few minutes of wire time.
/// See <c>enforce_nonce</c> in https://discord.com/developers/docs/resources/message#create-message.
/// </summary>
internal sealed class NonceCache(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);
    private readonly Dictionary<(ulong Channel, string Nonce), (SandboxMessage Message, long At)> _known = [];

    public SandboxMessage? Find(ulong channelId, string nonce) =>
        _known.TryGetValue((channelId, nonce), out var known) && clock.GetElapsedTime(known.At) < Kept ? known.Message : null;

    public void Remember(SandboxMessage message)
    {
        if (message.Nonce is { } nonce)
        {
            _known[(message.Channel.Id, nonce)] = (message, clock.GetTimestamp());
        }
    }
}
