namespace DjangonautBot.Scheduling.Outbox.Failures;

/// <summary>Tells of Discord's events about channels, roles and the bot's own rights, after which a refusal may be out of date.</summary>
internal sealed class ServerChanges
{
    /// <summary>Raised after each change.</summary>
    public event Action? Noted;

    public void Note() => Noted?.Invoke();
}
