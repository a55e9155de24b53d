namespace DjangonautBot.Discord.Models;

/// <summary>A person in one server.</summary>
/// <param name="User">Null in a few gateway events, which name the user elsewhere.</param>
/// <param name="Nick">The person's nickname in this server, if any.</param>
/// <param name="Permissions">The person's permissions in the channel of an interaction; null elsewhere.</param>
public sealed record Member(User? User, string? Nick, IReadOnlyList<Snowflake> Roles, Permissions? Permissions = null)
{
    /// <summary>Most members that a search by name returns.</summary>
    public const int MaxSearchSize = 1000;

    public IReadOnlyList<Snowflake> Roles { get; init; } = Roles ?? [];
}
