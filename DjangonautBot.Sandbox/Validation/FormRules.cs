using System.Text.Json;

namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks the <c>data</c> of an interaction callback of type 9: a title and one to five fields.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal</remarks>
internal static class FormRules
{
    private const int Row = 1;
    private const int TextInput = 4;
    private const int TextDisplay = 10;
    private const int Label = 18;
    private const int MaxLabelLength = 45;
    private const int MaxText = 4000;

    public static void Check(JsonElement data, FormErrors errors)
    {
        var form = new Field("data", data, errors).Required();
        if (!form.IsObject())
        {
            return;
        }

        form["custom_id"].Required().Text(1, ComponentRules.MaxCustomIdLength);
        form["title"].Required().Text(1, 45);

        var ids = new HashSet<string>();
        foreach (var component in form["components"].Required().List(1, 5))
        {
            if (component.IsObject())
            {
                CheckTop(component, ids);
            }
        }
    }

    private static void CheckTop(Field component, HashSet<string> ids)
    {
        switch (component["type"].Required().OneOf(Row, TextDisplay, Label))
        {
            case Label:
                component["label"].Required().Text(1, MaxLabelLength);
                component["description"].Text(max: 100);
                CheckInput(component["component"].Required(), ids);
                break;
            case TextDisplay:
                component["content"].Required().Text(1, MaxText);
                break;
            case Row:
                foreach (var input in component["components"].Required().List(1, 1))
                {
                    CheckLabelledInput(input, ids);
                }

                break;
        }
    }

    private static void CheckInput(Field input, HashSet<string> ids)
    {
        if (!input.IsObject())
        {
            return;
        }

        var type = input["type"].Required().OneOf([TextInput, .. SelectRules.Types]);
        if (type == TextInput)
        {
            CheckText(input, ids);
        }
        else if (type is { } select)
        {
            SelectRules.Check(input, select, ids, inForm: true);
        }
    }

    // The older shape: a row around one text input with a label of its own.
    private static void CheckLabelledInput(Field input, HashSet<string> ids)
    {
        if (!input.IsObject() || input["type"].Required().OneOf(TextInput) is null)
        {
            return;
        }

        input["label"].Required().Text(1, MaxLabelLength);
        CheckText(input, ids);
    }

    private static void CheckText(Field input, HashSet<string> ids)
    {
        ComponentRules.CheckUnique(input["custom_id"].Required(), ids);
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
