namespace DjangonautBot.Sandbox.Validation;

/// <summary>What a channel allows or denies one role or one member beyond the server's rules.</summary>
/// <param name="Id">A role's id (the server's own id means @everyone), or a member's.</param>
/// <param name="IsMember">Discord's <c>type</c>: 1 is a member, 0 a role.</param>
internal sealed record Overwrite(ulong Id, bool IsMember, ulong Allow, ulong Deny);
