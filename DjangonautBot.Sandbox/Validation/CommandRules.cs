using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks the whole list of commands in the body of <c>PUT …/commands</c>.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/application-commands#application-command-object">Commands</seealso>
internal static partial class CommandRules
{
    /// <summary>Longest description of a slash command or of one of its options, in code points.</summary>
    public const int MaxDescriptionLength = 100;

    private const int Slash = 1;
    private const int MaxNameLength = 32;
    private const int MaxSlashCommands = 100;
    private const int MaxMenuCommands = 15;
    private const int MaxSize = 8000;

    public static void Check(JsonElement commandsArray, FormErrors errors)
    {
        var commands = new Field("", commandsArray, errors).Required().List();
        var seen = new HashSet<(long Type, string Name)>();
        var counts = new Dictionary<long, int>();
        foreach (var command in commands)
        {
            if (!command.IsObject())
            {
                continue;
            }

            var type = command["type"].OneOf(Slash, 2, 3) ?? Slash;
            var name = CheckOne(command, type);
            if (name is not null && !seen.Add((type, name)))
            {
                command.Fail("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }

            counts[type] = counts.GetValueOrDefault(type) + 1;
            var most = type == Slash ? MaxSlashCommands : MaxMenuCommands;
            if (counts[type] == most + 1)
            {
                errors.Add("", "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
            }
        }
    }

    /// <summary>Checks the name of a slash command or of one of its options: letters, digits, - _ ', all in lower case.</summary>
    public static string? CheckName(Field name)
    {
        var text = name.Required().Text(1, MaxNameLength);
        if (text is { Length: > 0 } && (!SlashName().IsMatch(text) || text.EnumerateRunes().Any(Rune.IsUpper)))
        {
            name.Fail("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }

        return text;
    }

    private static string? CheckOne(Field command, long type)
    {
        command["nsfw"].Flag();
        command["default_member_permissions"].Snowflake();
        foreach (var context in command["contexts"].List(min: 1))
        {
            context.Required().OneOf(0, 1, 2);
        }

        foreach (var kind in command["integration_types"].List(min: 1))
        {
            kind.Required().OneOf(0, 1);
        }

        if (type != Slash)
        {
            return CheckMenuCommand(command);
        }

        command["description"].Required().Text(1, MaxDescriptionLength);
        CommandOptionRules.Check(command["options"]);
        if (Size(command) > MaxSize)
        {
            command.Fail("APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({MaxSize})");
        }

        return CheckName(command["name"]);
    }

    // User and message commands appear in a menu: any name, no description, no options.
    private static string? CheckMenuCommand(Field command)
    {
        if (command["description"].Text() is { Length: > 0 })
        {
            command["description"].Fail("APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED", "Context menu commands cannot have a description");
        }

        if (command["options"].List().Count > 0)
        {
            command["options"].Fail("APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED", "Context menu commands cannot have options");
        }

        return command["name"].Required().Text(1, MaxNameLength);
    }

    /// <summary>Number of code points of all names, descriptions and choice values of a command and its options.</summary>
    private static int Size(Field part) =>
        Length(part["name"]) + Length(part["description"])
        + Items(part["options"]).Sum(Size)
        + Items(part["choices"]).Sum(choice => Length(choice["name"]) + Length(choice["value"]));

    private static int Length(Field field) => field.IsGiven ? field.Value.ToString().EnumerateRunes().Count() : 0;

    // Counts without reporting errors a second time.
    private static IReadOnlyList<Field> Items(Field list) => (list with { Errors = new FormErrors() }).List();

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]+$")]
    private static partial Regex SlashName();
}
