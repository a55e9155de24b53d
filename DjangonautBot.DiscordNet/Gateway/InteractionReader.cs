using System.Text.Json;
using DjangonautBot.Discord.Models;
using DjangonautBot.DiscordNet.Rest;

namespace DjangonautBot.DiscordNet.Gateway;

/// <summary>Reads an interaction from the gateway's event.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object</remarks>
internal static class InteractionReader
{
    /// <returns>The interaction; null for a kind unknown to this version.</returns>
    public static Interaction? Read(JsonElement json)
    {
        if (Create(json) is not { } interaction)
        {
            return null;
        }

        return interaction with
        {
            GuildId = Find<Snowflake?>(json, "guild_id"),
            ChannelId = Find<Snowflake?>(json, "channel_id"),
            Member = Find<Member>(json, "member"),
            AppPermissions = Find<Permissions>(json, "app_permissions"),
            Resolved = Get(Get(json, "data"), "resolved") is { } resolved ? ReadResolved(resolved) : ResolvedEntities.None,
        };
    }

    private static Interaction? Create(JsonElement json)
    {
        var handle = new InteractionHandle(
            Require<Snowflake>(json, "id"), Require<Snowflake>(json, "application_id"), Require<string>(json, "token"));
        var user = Find<User>(json, "user") ?? Find<Member>(json, "member")?.User ?? throw new JsonException("It names nobody.");
        if (Get(json, "data") is not { } data)
        {
            return null;
        }

        var message = Get(json, "message") is { } below ? MessageJson.Read(below) : null;
        return Require<int>(json, "type") switch
        {
            2 => new CommandInteraction
            {
                Handle = handle,
                User = user,
                Type = Require<CommandType>(data, "type"),
                Path = ReadPath(data, out var options),
                Options = options,
                TargetId = Find<Snowflake?>(data, "target_id"),
            },
            3 => new ComponentInteraction
            {
                Handle = handle,
                User = user,
                CustomId = Require<string>(data, "custom_id"),
                Values = Find<IReadOnlyList<string>>(data, "values") ?? [],
                Message = message ?? throw new JsonException("The component stands below no message."),
            },
            4 => new AutocompleteInteraction { Handle = handle, User = user, Path = ReadPath(data, out var options), Options = options },
            5 => new FormInteraction
            {
                Handle = handle,
                User = user,
                CustomId = Require<string>(data, "custom_id"),
                Fields = Get(data, "components") is { } components
                    ? FormFields.Read(components)
                    : new Dictionary<string, IReadOnlyList<string>>(),
                Message = message,
            },
            _ => null,
        };
    }

    /// <summary>Flattens the nesting of groups and subcommands.</summary>
    /// <param name="options">The options filled in by the person.</param>
    private static string ReadPath(JsonElement command, out IReadOnlyList<CommandOption> options)
    {
        var path = Require<string>(command, "name");
        var level = OptionsOf(command);
        while (level is [var inner]
            && Require<CommandOptionType>(inner, "type") is CommandOptionType.Subcommand or CommandOptionType.SubcommandGroup)
        {
            path = $"{path} {Require<string>(inner, "name")}";
            level = OptionsOf(inner);
        }

        options = [.. level.Select(ReadOption)];
        return path;
    }

    private static List<JsonElement> OptionsOf(JsonElement json) =>
        Get(json, "options") is { } options ? [.. options.EnumerateArray()] : [];

    private static CommandOption ReadOption(JsonElement option) => new(
        Require<string>(option, "name"),
        Require<CommandOptionType>(option, "type"),
        Get(option, "value") is { } value ? InvariantText.Of(value) ?? "" : "",
        Find<bool>(option, "focused"));

    private static ResolvedEntities ReadResolved(JsonElement json)
    {
        return new ResolvedEntities(
            Map(DiscordJson.Read<User>, "users"),
            Map(DiscordJson.Read<Member>, "members"),
            Map(DiscordJson.Read<Role>, "roles"),
            Map(DiscordJson.Read<Channel>, "channels"),
            Map(MessageJson.Read, "messages"))
        {
            Attachments = Map(DiscordJson.Read<Attachment>, "attachments"),
        };

        Dictionary<Snowflake, T> Map<T>(Func<JsonElement, T> read, string name) => Get(json, name) is { } objects
            ? objects.EnumerateObject().ToDictionary(each => Snowflake.Parse(each.Name), each => read(each.Value))
            : new Dictionary<Snowflake, T>();
    }

    private static T Require<T>(JsonElement json, string name) => DiscordJson.Read<T>(json.GetProperty(name));

    private static T? Find<T>(JsonElement json, string name) => Get(json, name) is { } value ? DiscordJson.Read<T>(value) : default;

    private static JsonElement? Get(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } parent
        && parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;
}
