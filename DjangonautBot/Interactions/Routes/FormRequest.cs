using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Interactions.Routes;

/// <summary>A submitted form.</summary>
/// <param name="Arguments">The arguments of the custom id, after the cohort.</param>
public sealed record FormRequest(Actor Actor, IReadOnlyList<long> Arguments, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields)
{
    /// <summary>
    /// Gets the text of a text field, or the value of a menu with one choice; empty if there is none, or nothing that people could see.
    /// </summary>
    public string Text(string field) =>
        Fields.TryGetValue(field, out var values) && values.Count > 0 && !VisibleText.IsBlank(values[0]) ? values[0] : "";
}
