using System.Text.Json.Serialization;

namespace DjangonautBot.Discord.Models.Json;

/// <summary>
/// A component received from Discord, below a message or in a submitted form: loosely typed, so that kinds added by Discord
/// later do no harm. Labels nest in <c>component</c>; rows, sections and containers in <c>components</c>; a section's button is its
/// <c>accessory</c>.
/// </summary>
/// <param name="Value">Text of a field, the chosen option of a radio group, or a checkbox's <c>true</c> or <c>false</c>.</param>
internal sealed record WireComponent(
    int Type,
    string? CustomId = null,
    [property: JsonConverter(typeof(InvariantTextConverter))] string? Value = null,
    [property: JsonConverter(typeof(InvariantTextsConverter))] IReadOnlyList<string>? Values = null,
    IReadOnlyList<WireComponent>? Components = null,
    WireComponent? Component = null,
    WireComponent? Accessory = null)
{
    /// <summary>This component and all components nested in it.</summary>
    public IEnumerable<WireComponent> Flatten()
    {
        var inner = Components ?? [];
        return inner.Append(Component).Append(Accessory).OfType<WireComponent>().SelectMany(child => child.Flatten()).Prepend(this);
    }
}
