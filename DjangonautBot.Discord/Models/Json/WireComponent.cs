namespace DjangonautBot.Discord.Models.Json;

/// <summary>
/// A component received from Discord, below a message or in a submitted form: loosely typed, so that kinds added by Discord
/// later do no harm. Forms nest in <c>component</c>; older ones, and rows, in <c>components</c>.
/// </summary>
internal sealed record WireComponent(
    int Type,
    string? CustomId = null,
    string? Value = null,
    IReadOnlyList<string>? Values = null,
    IReadOnlyList<WireComponent>? Components = null,
    WireComponent? Component = null)
{
    /// <summary>This component and all components nested in it.</summary>
    public IEnumerable<WireComponent> Flatten()
    {
        var inner = Components ?? [];
        return inner.Append(Component).OfType<WireComponent>().SelectMany(child => child.Flatten()).Prepend(this);
    }
}
