namespace DjangonautBot.Sandbox.Persistence;

/// <summary>A member of a server.</summary>
internal sealed record SavedPerson(ulong UserId, string? Nick, DateTimeOffset JoinedAt, IReadOnlyList<ulong> Roles);
