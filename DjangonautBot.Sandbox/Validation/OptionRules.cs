namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks the options of a menu or a group of choices.</summary>
internal static class OptionRules
{
    /// <returns>Number of options chosen beforehand.</returns>
    public static int Check(IEnumerable<Field> options)
    {
        var values = new HashSet<string>();
        return options.Where(option => option.IsObject()).Count(option => IsDefault(option, values));
    }

    /// <summary>Checks that no more can be chosen than there is.</summary>
    public static void CheckMost(Field field, long max, int options)
    {
        if (max > options && options > 0)
        {
            field["max_values"].Fail("NUMBER_TYPE_MAX", $"max_values must be equal to or less than {options}");
        }
    }

    /// <summary>Checks that no more is chosen beforehand than can be.</summary>
    public static void CheckDefaults(Field options, int defaults, long max)
    {
        if (defaults > max)
        {
            options.Fail("BASE_TYPE_MAX_LENGTH", $"The number of default options must be {max} or fewer.");
        }
    }

    private static bool IsDefault(Field option, HashSet<string> values)
    {
        option["label"].Required().Text(1, 100);
        option["description"].Text(max: 100);
        if (option["value"].Required().Text(1, 100) is { } value && !values.Add(value))
        {
            option.Fail("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }

        return option["default"].Flag() == true;
    }
}
