namespace DjangonautBot.Discord.Models;

/// <summary>A person in one server.</summary>
/// <param name="User">Absent in a few gateway events, where the event names the user elsewhere.</param>
/// <param name="Nick">The person's name in this server, if they set one.</param>
/// <param name="Permissions">Only with interactions: what the person may do in the channel it came from.</param>
public sealed record Member(User? User, string? Nick, IReadOnlyList<Snowflake> Roles, Permissions? Permissions = null)
{
    public IReadOnlyList<Snowflake> Roles { get; init; } = Roles ?? [];
}
