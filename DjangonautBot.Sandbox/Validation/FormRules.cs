using System.Text.Json;

namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks the <c>data</c> of an interaction callback of type 9: a title and one to five fields.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal</remarks>
internal static class FormRules
{
    private const int MaxLabelLength = 45;

    private static readonly long[] Inputs =
    [
        ComponentType.TextInput,
        .. SelectRules.Types,
        ComponentType.FileUpload,
        ComponentType.RadioGroup,
        ComponentType.CheckboxGroup,
        ComponentType.Checkbox,
    ];

    public static void Check(JsonElement data, FormErrors errors)
    {
        var form = new Field("data", data, errors).Required();
        if (!form.IsObject())
        {
            return;
        }

        form["custom_id"].Required().Text(1, ComponentSet.MaxCustomIdLength);
        form["title"].Required().Text(1, 45);

        var all = new ComponentSet();
        foreach (var component in form["components"].Required().List(1, 5))
        {
            CheckTop(component, all);
        }
    }

    private static void CheckTop(Field component, ComponentSet all)
    {
        switch (all.Add(component, ComponentType.Row, ComponentType.TextDisplay, ComponentType.Label))
        {
            case ComponentType.Label:
                component["label"].Required().Text(1, MaxLabelLength);
                component["description"].Text(1, 100);
                CheckInput(component["component"].Required(), all);
                break;
            case ComponentType.TextDisplay:
                all.AddText(component);
                break;
            case ComponentType.Row:
                foreach (var input in component["components"].Required().List(1, 1))
                {
                    CheckLabelledInput(input, all);
                }

                break;
        }
    }

    private static void CheckInput(Field input, ComponentSet all)
    {
        switch (all.Add(input, Inputs))
        {
            case ComponentType.TextInput:
                CheckText(input, all);
                break;
            case ComponentType.FileUpload:
                FileUploadRules.Check(input, all);
                break;
            case ComponentType.RadioGroup:
                ChoiceGroupRules.CheckRadio(input, all);
                break;
            case ComponentType.CheckboxGroup:
                ChoiceGroupRules.CheckCheckboxes(input, all);
                break;
            case ComponentType.Checkbox:
                all.AddCustomId(input["custom_id"].Required());
                input["default"].Flag();
                break;
            case { } select:
                SelectRules.Check(input, select, all, inForm: true);
                break;
        }
    }

    // The older shape: a row around one text input with a label of its own.
    private static void CheckLabelledInput(Field input, ComponentSet all)
    {
        if (all.Add(input, ComponentType.TextInput) is not null)
        {
            input["label"].Required().Text(1, MaxLabelLength);
            CheckText(input, all);
        }
    }

    private static void CheckText(Field input, ComponentSet all)
    {
        const int MaxText = ComponentSet.MaxText;
        all.AddCustomId(input["custom_id"].Required());
        input["style"].Required().OneOf(1, 2);
        input["required"].Flag();
        input["placeholder"].Text(max: 100);

        var min = input["min_length"].Integer(0, MaxText) ?? 0;
        var max = input["max_length"].Integer(1, MaxText) ?? MaxText;
        if (min > max)
        {
            input["min_length"].Fail("NUMBER_TYPE_MAX", $"int value should be less than or equal to {max}.");
        }

        input["value"].Text(max: (int)Math.Clamp(max, 1, MaxText));
    }
}
