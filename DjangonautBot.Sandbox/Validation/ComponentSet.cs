namespace DjangonautBot.Sandbox.Validation;

/// <summary>
/// Collects the components of one message or form: each <c>id</c> and <c>custom_id</c> may stand there once, and their number
/// and text are limited together.
/// </summary>
/// <seealso href="https://docs.discord.com/developers/components/reference#anatomy-of-a-component">Anatomy of a component</seealso>
internal sealed class ComponentSet
{
    /// <summary>Longest custom id of a component or a form, in code points.</summary>
    public const int MaxCustomIdLength = 100;

    /// <summary>Longest text display, and the most of all of a message together, in code points.</summary>
    public const int MaxText = 4000;

    private readonly HashSet<string> _customIds = [];
    private readonly HashSet<long> _ids = [];

    public int Count { get; private set; }

    /// <summary>Code points of all text displays that are not too long by themselves.</summary>
    public int TextLength { get; private set; }

    /// <summary>Adds a component and reads its type; null if it is none of those allowed here.</summary>
    public long? Add(Field component, params IReadOnlyList<long> allowed)
    {
        if (TypeOf(component, allowed) is not { } type)
        {
            return null;
        }

        Count++;
        // Zero counts as left out.
        if (component["id"].Integer(0, int.MaxValue) is { } id and not 0 && !_ids.Add(id))
        {
            component["id"].Fail("COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
        }

        return type;
    }

    public void AddCustomId(Field customId)
    {
        if (customId.Text(1, MaxCustomIdLength) is { } id && !_customIds.Add(id))
        {
            customId.Fail("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    public void AddText(Field textDisplay)
    {
        var length = textDisplay["content"].Required().Text(1, MaxText)?.EnumerateRunes().Count() ?? 0;
        TextLength += length <= MaxText ? length : 0;
    }

    private static long? TypeOf(Field component, IReadOnlyList<long> allowed)
    {
        if (!component.IsObject() || component["type"].Required().Integer() is not { } type)
        {
            return null;
        }

        if (allowed.Contains(type))
        {
            return type;
        }

        // A list of one ends with a comma, as in the Python behind Discord's API.
        var choices = string.Join(", ", allowed) + (allowed.Count == 1 ? "," : "");
        component.Fail("UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({choices}).");
        return null;
    }
}
