namespace DjangonautBot.Sandbox.Persistence;

/// <summary>A role of a server.</summary>
internal sealed record SavedRole(ulong Id, string Name, ulong Permissions, bool Managed)
{
    public static SavedRole Of(SandboxRole role) => new(role.Id, role.Name, role.Permissions, role.Managed);

    public SandboxRole Restore() => new(Id, Name, Permissions, Managed);
}
