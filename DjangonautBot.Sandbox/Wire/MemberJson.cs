using System.Text.Json.Nodes;

namespace DjangonautBot.Sandbox.Wire;

/// <summary>Writes members.</summary>
/// <remarks>https://discord.com/developers/docs/resources/guild#guild-member-object</remarks>
internal static class MemberJson
{
    public static JsonObject Of(Person person) =>
        Member(UserJson.Of(person.User), person.Nick, person.Roles, person.JoinedAt);

    public static JsonObject OfBot(SandboxWorld world, SandboxServer server) =>
        Member(UserJson.Of(world.Bot), null, server.RolesOf(world.Bot.Id), server.JoinedAt);

    private static JsonObject Member(JsonObject user, string? nick, IEnumerable<SandboxRole> roles, DateTimeOffset joinedAt) => new()
    {
        ["user"] = user,
        ["nick"] = nick,
        ["avatar"] = null,
        ["banner"] = null,
        ["roles"] = new JsonArray([.. roles.Select(role => JsonValue.Create(role.Id.Wire()))]),
        ["joined_at"] = joinedAt.Wire(),
        ["premium_since"] = null,
        ["communication_disabled_until"] = null,
        ["pending"] = false,
        ["deaf"] = false,
        ["mute"] = false,
        ["flags"] = 0,
    };
}
