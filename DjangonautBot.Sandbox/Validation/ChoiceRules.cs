using System.Text.Json;

namespace DjangonautBot.Sandbox.Validation;

/// <summary>
/// Checks the choices of a command's option, in its declaration and in the <c>data</c> of an interaction callback of type 8.
/// </summary>
/// <seealso href="https://discord.com/developers/docs/interactions/application-commands#application-command-object">Commands</seealso>
internal static class ChoiceRules
{
    private const int MaxChoices = 25;
    private const int MaxLength = 100;

    // Discord keeps integers as JSON numbers, so only those that a double represents exactly are accepted.
    private const long MaxSafeInteger = (1L << 53) - 1;

    public static void Check(JsonElement data, FormErrors errors)
    {
        var response = new Field("data", data, errors).Required();
        if (response.IsObject())
        {
            CheckList(response["choices"].Required(), optionType: null);
        }
    }

    /// <param name="optionType">Type of their option, if known: 3 text, 4 integer, 10 number.</param>
    public static void CheckList(Field choices, long? optionType)
    {
        var names = new HashSet<string>();
        foreach (var choice in choices.List(max: MaxChoices))
        {
            if (!choice.IsObject())
            {
                continue;
            }

            if (choice["name"].Required().Text(1, MaxLength) is { } name && !names.Add(name) && optionType is not null)
            {
                choice["name"].Fail("APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", "Choice names must be unique");
            }

            CheckValue(choice["value"].Required(), optionType);
        }
    }

    private static void CheckValue(Field value, long? optionType)
    {
        var isText = optionType switch { 3 => true, 4 or 10 => false, _ => value.Value.ValueKind is JsonValueKind.String };
        if (isText)
        {
            value.Text(1, MaxLength);
        }
        else if (optionType == 4)
        {
            value.Integer(-MaxSafeInteger, MaxSafeInteger);
        }
        else
        {
            value.Number(-MaxSafeInteger, MaxSafeInteger);
        }
    }
}
