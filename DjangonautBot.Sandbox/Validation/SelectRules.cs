namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks menus of fixed options (type 3) and of users, roles, both and channels (5 to 8).</summary>
/// <seealso href="https://discord.com/developers/docs/components/reference#string-select">String select</seealso>
internal static class SelectRules
{
    private const int MaxOptions = 25;

    public static IReadOnlyList<long> Types { get; } = [ComponentType.StringSelect, 5, 6, 7, 8];

    public static void Check(Field select, long type, ComponentSet all, bool inForm)
    {
        all.AddCustomId(select["custom_id"].Required());
        select["placeholder"].Text(max: 150);
        CheckRequired(select, inForm);

        var max = select["max_values"].Integer(1, MaxOptions) ?? 1;
        var min = select["min_values"].Integer(0, MaxOptions) ?? 1;
        if (min > max)
        {
            select["min_values"].Fail("NUMBER_TYPE_MAX", $"min_values must be equal to or less than {max}");
        }

        if (type == ComponentType.StringSelect)
        {
            CheckOptions(select, max);
        }
        else
        {
            CheckDefaults(select["default_values"], max);
        }
    }

    // A form accepts an empty choice only in a field declared as not required, and no disabled select.
    private static void CheckRequired(Field select, bool inForm)
    {
        if (!inForm)
        {
            select["disabled"].Flag();
            return;
        }

        var required = select["required"].Flag() ?? true;
        if (required && select["min_values"].Integer() == 0)
        {
            select["min_values"].Fail("NUMBER_TYPE_MIN", "int value should be greater than or equal to 1.");
        }

        if (select["disabled"].Flag() == true)
        {
            select["disabled"].Forbidden("A select in a modal cannot be disabled");
        }
    }

    private static void CheckOptions(Field select, long max)
    {
        var options = select["options"].Required().List(1, MaxOptions);
        var defaults = OptionRules.Check(options);
        OptionRules.CheckMost(select, max, options.Count);
        OptionRules.CheckDefaults(select["options"], defaults, max);
    }

    private static void CheckDefaults(Field defaults, long max)
    {
        foreach (var item in defaults.List(max: (int)Math.Clamp(max, 1, MaxOptions)))
        {
            if (!item.IsObject())
            {
                continue;
            }

            item["id"].Required().Snowflake();
            item["type"].Required().Text();
        }
    }
}
