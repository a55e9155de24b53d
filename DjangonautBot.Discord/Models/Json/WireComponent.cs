namespace DjangonautBot.Discord.Models.Json;

/// <summary>
/// A component as Discord sends it back, below a message or in a submitted form: loose on purpose, so that kinds that
/// Discord adds later do no harm. Forms nest in <c>component</c>; older ones, and rows, in <c>components</c>.
/// </summary>
internal sealed record WireComponent(
    int Type,
    string? CustomId = null,
    string? Value = null,
    IReadOnlyList<string>? Values = null,
    IReadOnlyList<WireComponent>? Components = null,
    WireComponent? Component = null)
{
    /// <summary>This component and all inside it.</summary>
    public IEnumerable<WireComponent> Flatten()
    {
        var inner = Components ?? [];
        return inner.Append(Component).OfType<WireComponent>().SelectMany(child => child.Flatten()).Prepend(this);
    }
}
