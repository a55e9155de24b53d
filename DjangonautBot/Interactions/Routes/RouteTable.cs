using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Interactions.Routes;

/// <summary>All routes of the bot, by name.</summary>
public sealed class RouteTable
{
    private readonly Dictionary<string, InteractionRoute.SlashCommand> _commands;
    private readonly Dictionary<string, InteractionRoute.MessageCommand> _messageCommands;
    private readonly Dictionary<string, InteractionRoute.Component> _components;
    private readonly Dictionary<string, InteractionRoute.FormSubmission> _forms;

    /// <exception cref="ArgumentException">Two routes of a kind have the same name.</exception>
    public RouteTable(IEnumerable<IInteractionModule> features)
    {
        All = [.. features.SelectMany(feature => feature.Routes)];
        _commands = All.OfType<InteractionRoute.SlashCommand>().ToDictionary(route => route.Name);
        _messageCommands = All.OfType<InteractionRoute.MessageCommand>().ToDictionary(route => route.Name);
        _components = All.OfType<InteractionRoute.Component>().ToDictionary(route => route.Name);
        _forms = All.OfType<InteractionRoute.FormSubmission>().ToDictionary(route => route.Name);
    }

    public IReadOnlyList<InteractionRoute> All { get; }

    /// <summary>Finds the route of an interaction; for a command that is being typed, too; null for one of an earlier version.</summary>
    public InteractionRoute? Find(Interaction interaction) => interaction switch
    {
        CommandInteraction { Type: CommandType.Message } command => FindMessageCommand(command.Path),
        CommandInteraction command => FindCommand(command.Path),
        AutocompleteInteraction typing => FindCommand(typing.Path),
        ComponentInteraction component => CustomId.Parse(component.CustomId) is { } id ? FindComponent(id.Route) : null,
        FormInteraction form => CustomId.Parse(form.CustomId) is { } id ? FindForm(id.Route) : null,
        _ => null,
    };

    public InteractionRoute.SlashCommand? FindCommand(string path) => _commands.GetValueOrDefault(path);

    public InteractionRoute.MessageCommand? FindMessageCommand(string name) => _messageCommands.GetValueOrDefault(name);

    public InteractionRoute.Component? FindComponent(string route) => _components.GetValueOrDefault(route);

    public InteractionRoute.FormSubmission? FindForm(string route) => _forms.GetValueOrDefault(route);

    /// <summary>The commands as Discord wants them: subcommands below their first word, all in one order.</summary>
    public IReadOnlyList<CommandDeclaration> Declarations =>
        [
            .. _commands
                .Values.GroupBy(route => route.Name.Split(' ')[0])
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(Declare),
            .. _messageCommands
                .Keys.Order(StringComparer.Ordinal)
                .Select(name => new CommandDeclaration(CommandType.Message, name, Description: "")),
        ];

    private static CommandDeclaration Declare(IGrouping<string, InteractionRoute.SlashCommand> group)
    {
        var routes = group.OrderBy(route => route.Name, StringComparer.Ordinal).ToList();
        var inDirectMessages = routes.Any(route => route.InDirectMessages is not null);
        return routes is [{ } single] && single.Name == group.Key
            ? new CommandDeclaration(CommandType.Slash, group.Key, single.Description, single.Options, inDirectMessages)
            : new CommandDeclaration(
                CommandType.Slash, group.Key, Describe(routes, depth: 1), [.. Nest(routes, depth: 1)], inDirectMessages);
    }

    /// <summary>The words at some depth: subcommands where they are the last, groups of them where another follows.</summary>
    private static IEnumerable<CommandOptionDeclaration> Nest(IReadOnlyList<InteractionRoute.SlashCommand> routes, int depth) =>
        from route in routes
        group route by route.Name.Split(' ')[depth] into inner
        let single = inner.First()
        select inner.Count() == 1 && single.Name.Split(' ').Length == depth + 1
            ? new CommandOptionDeclaration(CommandOptionType.Subcommand, inner.Key, single.Description, Options: single.Options)
            : new CommandOptionDeclaration(
                CommandOptionType.SubcommandGroup, inner.Key, Describe([.. inner], depth + 1), Options: [.. Nest([.. inner], depth + 1)]);

    // People never see the description of a command that has subcommands, but Discord wants one.
    private static string Describe(IReadOnlyList<InteractionRoute.SlashCommand> routes, int depth)
    {
        var names = routes.Select(route => route.Name.Split(' ')[depth]).Distinct();
        return Excerpt.Of(string.Join(" · ", names), CommandDeclaration.MaxDescriptionLength);
    }
}
