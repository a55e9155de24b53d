using DjangonautBot.Discord.Models;

namespace DjangonautBot.Scheduling.Outbox.Failures;

/// <summary>Tells of Discord's events about channels, roles and the bot's own rights, after which a refusal may be out of date.</summary>
internal sealed class ServerChanges
{
    /// <summary>Raised after each change, with the server.</summary>
    public event Action<Snowflake>? Noted;

    public void Note(Snowflake guildId) => Noted?.Invoke(guildId);
}
