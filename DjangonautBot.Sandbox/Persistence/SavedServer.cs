namespace DjangonautBot.Sandbox.Persistence;

/// <summary>A server without its channels.</summary>
/// <param name="BotRole">The bot's own role, which is not among <paramref name="Roles"/> while the bot is removed.</param>
/// <param name="BotRoles">Ids of the bot's roles.</param>
internal sealed record SavedServer(
    ulong Id,
    string Name,
    ulong OwnerId,
    bool HasBot,
    DateTimeOffset JoinedAt,
    SavedRole BotRole,
    IReadOnlyList<ulong> BotRoles,
    IReadOnlyList<SavedRole> Roles,
    IReadOnlyList<SavedPerson> People,
    IReadOnlyList<SavedScheduledEvent> Events);
