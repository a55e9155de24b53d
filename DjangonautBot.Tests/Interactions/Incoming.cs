using DjangonautBot.Discord.Models;

namespace DjangonautBot.Tests.Interactions;

/// <summary>Things that Ada does in a server.</summary>
internal static class Incoming
{
    public static readonly Snowflake Guild = new(1);
    public static readonly InteractionHandle Handle = new(new Snowflake(1_484_000_000_000_000_123), new Snowflake(42), "secret-token");
    public static readonly User Ada = new(new Snowflake(2), "ada");

    public static CommandInteraction Command(string path, params (string Name, string Value)[] options) => new()
    {
        Handle = Handle,
        GuildId = Guild,
        User = Ada,
        Type = CommandType.Slash,
        Path = path,
        Options = [.. options.Select(option => new CommandOption(option.Name, CommandOptionType.String, option.Value))],
    };

    /// <summary>A command of the Apps menu of a message that Ada wrote.</summary>
    public static CommandInteraction MessageCommand(string name)
    {
        var message = new Message(new Snowflake(9), new Snowflake(5), Ada, "Try a fresh virtual environment.", []);
        return Command(name) with
        {
            Type = CommandType.Message,
            TargetId = message.Id,
            Resolved = ResolvedEntities.None with { Messages = new Dictionary<Snowflake, Message> { [message.Id] = message } },
        };
    }

    public static AutocompleteInteraction Typing(string path, string option, string typed) => new()
    {
        Handle = Handle,
        GuildId = Guild,
        User = Ada,
        Path = path,
        Options = [new CommandOption(option, CommandOptionType.String, typed, Focused: true)],
    };

    public static ComponentInteraction Button(string customId) => new()
    {
        Handle = Handle,
        GuildId = Guild,
        User = Ada,
        CustomId = customId,
        Message = new Message(new Snowflake(9), new Snowflake(5), Ada, "", [customId]),
    };

    public static FormInteraction Form(string customId, params (string Name, string Text)[] fields) => new()
    {
        Handle = Handle,
        GuildId = Guild,
        User = Ada,
        CustomId = customId,
        Fields = fields.ToDictionary(field => field.Name, IReadOnlyList<string> (field) => [field.Text]),
    };
}
