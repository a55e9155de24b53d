using System.Text.Json;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Messages;

/// <summary>Numbers the components of a message or a form: those without an <c>id</c> get the next free one, in reading order.</summary>
/// <seealso href="https://docs.discord.com/developers/components/reference#anatomy-of-a-component">Anatomy of a component</seealso>
internal sealed class ComponentNumbers(JsonElement components)
{
    private readonly HashSet<int> _given = [.. ComponentTree.All(components).Select(component => component.Int("id") ?? 0)];
    private int _last;

    /// <summary>Gets the id of the next component.</summary>
    public int Next(JsonElement component)
    {
        if (component.Int("id") is { } id and not 0)
        {
            return id;
        }

        do
        {
            _last++;
        }
        while (_given.Contains(_last));
        return _last;
    }
}
