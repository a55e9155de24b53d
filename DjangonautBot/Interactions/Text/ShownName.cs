using DjangonautBot.Discord.Models;

namespace DjangonautBot.Interactions.Text;

/// <summary>
/// The one door for names of people, teams and cohorts, when they are typed and when they are read from the database: one line, with
/// nothing that turns other text around and no row of blanks.
/// </summary>
internal static class ShownName
{
    /// <summary>Name of somebody or something whose name nobody can see.</summary>
    public const string None = "(no name)";

    public static string Of(string name) => name.Length == 0 ? "" : Visible(name) is { Length: > 0 } visible ? visible : None;

    /// <summary>Returns a typed name as it is kept; empty if nobody could see it.</summary>
    public static string Typed(string name) => Visible(name);

    /// <summary>Returns the name that others see of a person: that in the server, else the person's own, else the user name.</summary>
    public static string Of(User user, string? nick) =>
        new[] { nick, user.DisplayName, user.Username }
            .Select(name => Visible(name ?? ""))
            .FirstOrDefault(name => name.Length > 0, None);

    private static string Visible(string name) => VisibleText.IsBlank(name)
        ? ""
        : string.Join(
            ' ', VisibleText.WithBlanks(VisibleText.Of(name)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
