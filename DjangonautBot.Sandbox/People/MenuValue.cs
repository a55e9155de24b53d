using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox;

/// <summary>What a typed line means in a menu.</summary>
internal static class MenuValue
{
    /// <param name="menuType">See <see cref="SandboxMenu"/>.</param>
    /// <param name="text">A name or an id.</param>
    /// <returns>The person, role or channel, where such a menu offers them; else the text itself.</returns>
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
