namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks rows of a message, which hold five buttons or one select each.</summary>
/// <seealso href="https://docs.discord.com/developers/components/reference#action-row">Action row</seealso>
internal static class ComponentRules
{
    private const int MaxRows = 5;
    private const int MaxButtons = 5;
    private const int LinkStyle = 5;

    /// <summary>Checks the components of a message without the flag of components v2: rows only.</summary>
    public static void Check(Field components)
    {
        var all = new ComponentSet();
        foreach (var row in components.List(max: MaxRows))
        {
            if (all.Add(row, ComponentType.Row) is not null)
            {
                CheckRow(row, all);
            }
        }
    }

    public static void CheckRow(Field row, ComponentSet all)
    {
        var width = 0;
        var components = row["components"].Required().List(1, MaxButtons);
        foreach (var component in components)
        {
            var type = all.Add(component, [ComponentType.Button, .. SelectRules.Types]);
            if (type == ComponentType.Button)
            {
                CheckButton(component, all);
            }
            else if (type is { } select)
            {
                SelectRules.Check(component, select, all, inForm: false);
            }

            width += type is null or ComponentType.Button ? 1 : MaxButtons;
            if (width > MaxButtons && components.Count <= MaxButtons)
            {
                component.Fail("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
            }
        }
    }

    public static void CheckButton(Field button, ComponentSet all)
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

        all.AddCustomId(customId);
    }
}
