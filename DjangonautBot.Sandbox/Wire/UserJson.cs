using System.Text.Json.Nodes;

namespace DjangonautBot.Sandbox.Wire;

/// <summary>Writes users.</summary>
/// <remarks>https://discord.com/developers/docs/resources/user#user-object</remarks>
internal static class UserJson
{
    public static JsonObject Of(SandboxUser user)
    {
        var json = new JsonObject
        {
            ["id"] = user.Id.Wire(),
            ["username"] = user.IsBot ? user.Name : Username(user),
            ["discriminator"] = user.IsBot ? "0420" : "0",
            ["global_name"] = user.IsBot ? null : user.Name,
            ["avatar"] = null,
            ["avatar_decoration_data"] = null,
            ["collectibles"] = null,
            ["primary_guild"] = null,
            ["public_flags"] = 0,
            ["flags"] = 0,
        };
        if (user.IsBot)
        {
            json["bot"] = true;
        }

        return json;
    }

    /// <summary>Writes the bot's own account, with fields that only the bot can see.</summary>
    public static JsonObject OfSelf(SandboxUser bot)
    {
        var json = Of(bot);
        json["mfa_enabled"] = true;
        json["locale"] = "en-US";
        json["verified"] = true;
        json["email"] = null;
        return json;
    }

    // Usernames are unique and of a small character set; people see the global name.
    private static string Username(SandboxUser user) =>
        string.Concat(user.Name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant() + "_" + (user.Id % 100_000).Wire();
}
