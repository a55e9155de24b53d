using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox;

/// <summary>Creates the data of pressing a button or choosing from a menu.</summary>
internal static class ComponentData
{
    private const int Button = 2;
    private const int StringMenu = 3;

    public static JsonObject Press(SandboxMessage message, string labelOrCustomId)
    {
        var button = message.Buttons.FirstOrDefault(button => button.CustomId == labelOrCustomId)
            ?? message.Buttons.FirstOrDefault(button => button.Label == labelOrCustomId)
            ?? throw new SandboxInteractionException($"There is no button {labelOrCustomId}.");
        if (button.Disabled)
        {
            throw new SandboxInteractionException($"The button {button.Label} is disabled.");
        }

        if (button.CustomId is null)
        {
            throw new SandboxInteractionException($"The button {button.Label} is a link.");
        }

        return new JsonObject
        {
            ["component_type"] = Button,
            ["id"] = ComponentJson.IdOf(message, button.CustomId),
            ["custom_id"] = button.CustomId,
        };
    }

    public static JsonObject Choose(SandboxMessage message, string customIdOrPlaceholder, object[] values, ResolvedData resolved)
    {
        var menu = message.Menus.FirstOrDefault(menu => menu.CustomId == customIdOrPlaceholder || menu.Placeholder == customIdOrPlaceholder)
            ?? throw new SandboxInteractionException($"There is no menu {customIdOrPlaceholder}.");
        if (menu.Disabled)
        {
            throw new SandboxInteractionException($"The menu {customIdOrPlaceholder} is disabled.");
        }

        var data = new JsonObject
        {
            ["component_type"] = menu.Type,
            ["id"] = ComponentJson.IdOf(message, menu.CustomId),
            ["custom_id"] = menu.CustomId,
            ["values"] = Values(menu, values, resolved),
        };
        resolved.AddTo(data);
        return data;
    }

    /// <summary>Checks the chosen values against the number and the options of the menu, and returns them as sent.</summary>
    public static JsonArray Values(SandboxMenu menu, IReadOnlyCollection<object> chosen, ResolvedData resolved)
    {
        if (chosen.Count < menu.MinValues || chosen.Count > menu.MaxValues)
        {
            throw new SandboxInteractionException($"Choose {menu.MinValues} to {menu.MaxValues}, not {chosen.Count}.");
        }

        return new JsonArray([.. chosen.Select(value => JsonValue.Create(Value(menu, value, resolved)))]);
    }

    private static string Value(SandboxMenu menu, object value, ResolvedData resolved)
    {
        var suits = menu.Type switch
        {
            StringMenu => false,
            5 => value is Person,
            6 => value is SandboxRole,
            7 => value is Person or SandboxRole,
            _ => value is SandboxChannel,
        };
        if (suits)
        {
            return resolved.Name(value)!;
        }

        var option = menu.Options.FirstOrDefault(option => value is string text && (option.Label == text || option.Value == text));
        return option?.Value ?? throw new SandboxInteractionException($"The menu has no {value}.");
    }
}
