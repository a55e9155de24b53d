using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Interactions;

/// <summary>A person's input, to be given back when it could not be used.</summary>
internal static class TypedText
{
    private const int LongestQuote = 900;
    private const string Fence = "```";

    /// <summary>
    /// Gets the filled-in text fields of a form under their labels, or a command as it was typed; null if there is nothing.
    /// </summary>
    public static string? Of(Interaction interaction, RouteTable routes) => interaction switch
    {
        FormInteraction form => OfForm(form, routes),
        CommandInteraction command when HasFreeText(command, routes) => OfCommand(command, routes),
        _ => null,
    };

    /// <summary>Adds the input to a message: quoted when short, as a file when long.</summary>
    public static OutgoingMessage GiveBack(string words, string? typed)
    {
        if (typed is null)
        {
            return new OutgoingMessage(AllowedMentions.None, words);
        }

        return typed.Length <= LongestQuote && !typed.Contains(Fence, StringComparison.Ordinal)
            ? new OutgoingMessage(AllowedMentions.None, $"{words}\n{Fence}\n{typed}\n{Fence}")
            : new OutgoingMessage(
                AllowedMentions.None, words, Files: [new FileAttachment("your-text.txt", Encoding.UTF8.GetBytes(typed))]);
    }

    private static string? OfForm(FormInteraction form, RouteTable routes)
    {
        var labels = CustomId.Parse(form.CustomId) is { } id ? routes.FindForm(id.Route)?.Texts : null;
        var filledIn = form.Fields
            .Where(field => labels is null || labels.ContainsKey(field.Key))
            .Select(field => (Label: labels?[field.Key] ?? field.Key, Text: string.Join(", ", field.Value)))
            .Where(field => field.Text.Length > 0)
            .Select(field => $"{field.Label}\n{field.Text}");
        var text = string.Join("\n\n", filledIn);
        return text.Length > 0 ? text : null;
    }

    // An option that was chosen rather than typed is quickly chosen again.
    private static bool HasFreeText(CommandInteraction command, RouteTable routes) =>
        routes.FindCommand(command.Path)?.Options.Any(option =>
            option is { Type: CommandOptionType.String, Choices: null, Autocomplete: false }
            && command.Options.Any(given => given.Name == option.Name)) ?? false;

    private static string OfCommand(CommandInteraction command, RouteTable routes)
    {
        var declared = routes.FindCommand(command.Path)?.Options ?? [];
        var options = command.Options.Select(given =>
            $"{given.Name}:{Shown(given, declared.FirstOrDefault(option => option.Name == given.Name), command.Resolved)}");
        return $"/{command.Path} {string.Join(' ', options)}";
    }

    // As the person saw it while choosing, where Discord sends an id or the value of a choice.
    private static string Shown(CommandOption given, CommandOptionDeclaration? declared, ResolvedEntities resolved)
    {
        var id = Snowflake.TryParse(given.Value, out var parsed) ? parsed : (Snowflake?)null;
        var name = (given.Type, id) switch
        {
            (CommandOptionType.Channel, { } channelId) when resolved.Channels.TryGetValue(channelId, out var channel) => $"#{channel.Name}",
            (CommandOptionType.Role, { } roleId) when resolved.Roles.TryGetValue(roleId, out var role) => $"@{role.Name}",
            (CommandOptionType.User, { } userId) when resolved.Users.TryGetValue(userId, out var user) =>
                $"@{ShownName.Of(user, resolved.Members.GetValueOrDefault(userId)?.Nick)}",
            (CommandOptionType.Attachment, { } fileId) when resolved.Attachments.TryGetValue(fileId, out var file) => file.Filename,
            _ => declared?.Choices?.FirstOrDefault(choice => choice.Value == given.Value)?.Name ?? given.Value,
        };
        return name;
    }
}
