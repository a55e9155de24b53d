using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox;

/// <summary>Finds the value of a menu for a typed line.</summary>
internal static class MenuValue
{
    /// <param name="menuType">See <see cref="SandboxMenu"/>.</param>
    /// <param name="text">Name or id.</param>
    /// <returns>The person, role or channel in a menu of these; otherwise the text itself.</returns>
    public static object Find(SandboxServer? server, int menuType, string text)
    {
        object? named = null;
        if (menuType is 5 or 7)
        {
            named = server?.People.FirstOrDefault(person => person.Name == text || person.Id.Wire() == text);
        }

        if (menuType is 6 or 7)
        {
            named ??= server?.Roles.FirstOrDefault(role => role.Name == text || role.Id.Wire() == text);
        }

        if (menuType is 8)
        {
            named = server?.Channels.FirstOrDefault(channel => channel.Name == text || channel.Id.Wire() == text);
        }

        return named ?? text;
    }
}
