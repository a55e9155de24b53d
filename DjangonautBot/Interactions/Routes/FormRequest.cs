using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Interactions.Routes;

/// <summary>A form that somebody submitted.</summary>
/// <param name="Arguments">What stands in the custom id after the cohort.</param>
public sealed record FormRequest(Actor Actor, IReadOnlyList<long> Arguments, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields)
{
    /// <summary>What was typed into a text field, or chosen in a menu of one; empty if nothing was.</summary>
    public string Text(string field) => Fields.TryGetValue(field, out var values) && values.Count > 0 ? values[0] : "";
}
