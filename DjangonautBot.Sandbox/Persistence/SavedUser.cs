namespace DjangonautBot.Sandbox.Persistence;

/// <summary>A person's account.</summary>
internal sealed record SavedUser(ulong Id, string Name, bool DirectMessagesClosed);
