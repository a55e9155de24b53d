namespace DjangonautBot.Sandbox.Validation;

/// <summary>A channel's exception to the permissions of one role or one member.</summary>
/// <param name="Id">Id of a role (the server's own id is @everyone), or of a member.</param>
/// <param name="IsMember">True for Discord's <c>type</c> 1, a member; false for 0, a role.</param>
internal sealed record Overwrite(ulong Id, bool IsMember, ulong Allow, ulong Deny);
