namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks the options of a slash command: either subcommands and groups, or plain ones with the required first.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/application-commands#application-command-object">Commands</seealso>
internal static class CommandOptionRules
{
    /// <summary>Longest value of a text option, in code points.</summary>
    public const int MaxTextLength = 6000;

    private const int Subcommand = 1;
    private const int Group = 2;
    private const int Text = 3;
    private const int Integer = 4;
    private const int Channel = 7;
    private const int Number = 10;

    private static readonly long[] PlainTypes = [3, 4, 5, 6, 7, 8, 9, 10, 11];

    /// <param name="owner">Type of the option around these; null for options of the command itself.</param>
    public static void Check(Field options, long? owner = null)
    {
        var names = new HashSet<string>();
        bool? nests = null;
        var optionalSeen = false;
        foreach (var option in options.List(max: 25))
        {
            if (!option.IsObject())
            {
                continue;
            }

            if (CommandRules.CheckName(option["name"]) is { } name && !names.Add(name))
            {
                option.Fail("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
            }

            option["description"].Required().Text(1, CommandRules.MaxDescriptionLength);
            if (option["type"].Required().OneOf(TypesBelow(owner)) is not { } type)
            {
                continue;
            }

            nests ??= type is Subcommand or Group;
            if (nests != type is Subcommand or Group)
            {
                option.Fail(
                    "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                    "Sub-command and sub-command group option types are mutually exclusive to all other types");
            }
            else if (nests == true)
            {
                CheckNested(option, type);
            }
            else
            {
                CheckPlain(option, type, ref optionalSeen);
            }
        }
    }

    private static long[] TypesBelow(long? owner) => owner switch
    {
        null => [Subcommand, Group, .. PlainTypes],
        Group => [Subcommand],
        _ => PlainTypes,
    };

    private static void CheckNested(Field option, long type)
    {
        if (type == Group)
        {
            option["options"].Required();
        }

        Check(option["options"], type);
    }

    private static void CheckPlain(Field option, long type, ref bool optionalSeen)
    {
        var required = option["required"].Flag() ?? false;
        if (required && optionalSeen)
        {
            option.Fail("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
        }

        optionalSeen |= !required;

        option["options"].Forbidden("Only subcommands and groups have options");
        CheckChoices(option, type);
        CheckBounds(option, type);
        if (type == Channel)
        {
            foreach (var kind in option["channel_types"].List())
            {
                kind.Required().OneOf(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16);
            }
        }
        else
        {
            option["channel_types"].Forbidden("Only channel options have channel types");
        }
    }

    private static void CheckChoices(Field option, long type)
    {
        var hasChoices = option["choices"].List().Count > 0;
        var autocompletes = option["autocomplete"].Flag() == true;
        var takesThem = type is Text or Integer or Number;
        if (hasChoices && autocompletes)
        {
            option["autocomplete"].Forbidden("An option with choices cannot use autocomplete");
        }

        if (autocompletes && !takesThem)
        {
            option["autocomplete"].Forbidden("Only text, integers and numbers can use autocomplete");
        }

        if (hasChoices && !takesThem)
        {
            option["choices"].Forbidden("Only text, integers and numbers can have choices");
        }
        else
        {
            ChoiceRules.CheckList(option["choices"], type);
        }
    }

    private static void CheckBounds(Field option, long type)
    {
        var (minValue, maxValue) = (option["min_value"], option["max_value"]);
        if (type is Integer or Number)
        {
            CheckOrder(minValue, minValue.Number(), maxValue.Number());
        }
        else
        {
            ForbidBoth(minValue, maxValue, "Only integers and numbers have a smallest and a largest value");
        }

        var (minLength, maxLength) = (option["min_length"], option["max_length"]);
        if (type == Text)
        {
            CheckOrder(minLength, minLength.Integer(0, MaxTextLength), maxLength.Integer(1, MaxTextLength));
        }
        else
        {
            ForbidBoth(minLength, maxLength, "Only text has a smallest and a largest length");
        }
    }

    private static void CheckOrder(Field min, double? low, double? high)
    {
        if (low > high)
        {
            min.Fail("NUMBER_TYPE_MAX", "The smallest must be equal to or less than the largest");
        }
    }

    private static void ForbidBoth(Field min, Field max, string message)
    {
        min.Forbidden(message);
        max.Forbidden(message);
    }
}
