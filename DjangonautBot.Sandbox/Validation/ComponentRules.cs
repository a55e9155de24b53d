namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks the rows below a message: five buttons or one select each, and every <c>custom_id</c> only once.</summary>
/// <seealso href="https://discord.com/developers/docs/components/reference">Component reference</seealso>
internal static class ComponentRules
{
    /// <summary>Longest custom id of a component or a form, in code points.</summary>
    public const int MaxCustomIdLength = 100;

    private const int MaxRows = 5;
    private const int MaxButtons = 5;
    private const int Row = 1;
    private const int Button = 2;
    private const int LinkStyle = 5;

    public static void Check(Field components)
    {
        var ids = new HashSet<string>();
        foreach (var row in components.List(max: MaxRows))
        {
            if (row.IsObject() && row["type"].Required().OneOf(Row) is not null)
            {
                CheckRow(row["components"].Required(), ids);
            }
        }
    }

    /// <summary>Checks that no other component of the same message or form has the same <c>custom_id</c>.</summary>
    public static void CheckUnique(Field customId, HashSet<string> seen)
    {
        if (customId.Text(1, MaxCustomIdLength) is { } id && !seen.Add(id))
        {
            customId.Fail("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    private static void CheckRow(Field row, HashSet<string> ids)
    {
        var width = 0;
        var components = row.List(1, MaxButtons);
        foreach (var component in components)
        {
            if (!component.IsObject())
            {
                continue;
            }

            var type = component["type"].Required().OneOf([Button, .. SelectRules.Types]);
            if (type == Button)
            {
                CheckButton(component, ids);
            }
            else if (type is { } select)
            {
                SelectRules.Check(component, select, ids, inForm: false);
            }

            width += type == Button ? 1 : MaxButtons;
            if (width > MaxButtons && components.Count <= MaxButtons)
            {
                component.Fail("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
            }
        }
    }

    private static void CheckButton(Field button, HashSet<string> ids)
    {
        var style = button["style"].Required().OneOf(1, 2, 3, 4, LinkStyle);
        button["label"].Text(max: 80);
        button["disabled"].Flag();
        if (string.IsNullOrWhiteSpace(button["label"].Value.ToString()) && !button["emoji"].IsGiven)
        {
            button["label"].Fail("BASE_TYPE_REQUIRED", "A label or an emoji is required");
        }

        var (customId, url) = (button["custom_id"], button["url"]);
        if (customId.IsGiven && url.IsGiven)
        {
            button.Fail("BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
        }
        else if (style == LinkStyle)
        {
            customId.Forbidden("A link button has no custom id");
            url.Required().Url(512, "http", "https", "discord");
        }
        else if (!customId.IsGiven)
        {
            customId.Fail("BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required");
        }

        CheckUnique(customId, ids);
    }
}
