namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks radio groups and groups of checkboxes in a form.</summary>
/// <seealso href="https://docs.discord.com/developers/components/reference#radio-group">Radio group</seealso>
/// <seealso href="https://docs.discord.com/developers/components/reference#checkbox-group">Checkbox group</seealso>
internal static class ChoiceGroupRules
{
    private const int MaxOptions = 10;

    public static void CheckRadio(Field group, ComponentSet all)
    {
        all.AddCustomId(group["custom_id"].Required());
        group["required"].Flag();
        OptionRules.CheckDefaults(group["options"], OptionRules.Check(group["options"].Required().List(2, MaxOptions)), max: 1);
    }

    public static void CheckCheckboxes(Field group, ComponentSet all)
    {
        all.AddCustomId(group["custom_id"].Required());
        var options = group["options"].Required().List(1, MaxOptions);
        var defaults = OptionRules.Check(options);
        var max = group["max_values"].Integer(1, MaxOptions) ?? options.Count;
        CheckLeast(group, MaxOptions, max);
        OptionRules.CheckMost(group, max, options.Count);
        OptionRules.CheckDefaults(group["options"], defaults, max);
    }

    /// <summary>Checks <c>min_values</c>: at least 1 where something is required, which is so unless the form says otherwise.</summary>
    public static void CheckLeast(Field field, int limit, long max)
    {
        var required = field["required"].Flag() ?? true;
        if (field["min_values"].Integer(required ? 1 : 0, limit) > max)
        {
            field["min_values"].Fail("NUMBER_TYPE_MAX", $"min_values must be equal to or less than {max}");
        }
    }
}
