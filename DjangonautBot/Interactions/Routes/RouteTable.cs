using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Interactions.Routes;

/// <summary>All the ways into the bot, by name.</summary>
public sealed class RouteTable
{
    private readonly Dictionary<string, InteractionRoute.SlashCommand> _commands;
    private readonly Dictionary<string, InteractionRoute.MessageCommand> _messageCommands;
    private readonly Dictionary<string, InteractionRoute.Component> _components;
    private readonly Dictionary<string, InteractionRoute.FormSubmission> _forms;

    /// <exception cref="ArgumentException">Two entries of a kind have the same name.</exception>
    public RouteTable(IEnumerable<IInteractionModule> features)
    {
        All = [.. features.SelectMany(feature => feature.Routes)];
        _commands = All.OfType<InteractionRoute.SlashCommand>().ToDictionary(entry => entry.Name);
        _messageCommands = All.OfType<InteractionRoute.MessageCommand>().ToDictionary(entry => entry.Name);
        _components = All.OfType<InteractionRoute.Component>().ToDictionary(entry => entry.Name);
        _forms = All.OfType<InteractionRoute.FormSubmission>().ToDictionary(entry => entry.Name);
    }

    public IReadOnlyList<InteractionRoute> All { get; }

    public InteractionRoute.SlashCommand? FindCommand(string path) => _commands.GetValueOrDefault(path);

    public InteractionRoute.MessageCommand? FindMessageCommand(string name) => _messageCommands.GetValueOrDefault(name);

    public InteractionRoute.Component? FindComponent(string route) => _components.GetValueOrDefault(route);

    public InteractionRoute.FormSubmission? FindForm(string route) => _forms.GetValueOrDefault(route);

    /// <summary>The commands as Discord wants them: subcommands below their first word, all in one order.</summary>
    public IReadOnlyList<CommandDeclaration> Declarations =>
        [
            .. _commands
                .Values.GroupBy(entry => entry.Name.Split(' ')[0])
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(Declare),
            .. _messageCommands
                .Keys.Order(StringComparer.Ordinal)
                .Select(name => new CommandDeclaration(CommandType.Message, name, Description: "")),
        ];

    private static CommandDeclaration Declare(IGrouping<string, InteractionRoute.SlashCommand> group)
    {
        var entries = group.OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        return entries is [{ } single] && single.Name == group.Key
            ? new CommandDeclaration(CommandType.Slash, group.Key, single.Description, single.Options)
            : new CommandDeclaration(CommandType.Slash, group.Key, Describe(entries, depth: 1), [.. Nest(entries, depth: 1)]);
    }

    /// <summary>The words at some depth: subcommands where they are the last, groups of them where another follows.</summary>
    private static IEnumerable<CommandOptionDeclaration> Nest(IReadOnlyList<InteractionRoute.SlashCommand> entries, int depth) =>
        from entry in entries
        group entry by entry.Name.Split(' ')[depth] into inner
        let single = inner.First()
        select inner.Count() == 1 && single.Name.Split(' ').Length == depth + 1
            ? new CommandOptionDeclaration(CommandOptionType.Subcommand, inner.Key, single.Description, Options: single.Options)
            : new CommandOptionDeclaration(
                CommandOptionType.SubcommandGroup, inner.Key, Describe([.. inner], depth + 1), Options: [.. Nest([.. inner], depth + 1)]);

    // People never see the description of a command that has subcommands, but Discord wants one, of 100 characters at most.
    private static string Describe(IReadOnlyList<InteractionRoute.SlashCommand> entries, int depth)
    {
        const int MostDescription = 100;
        return Excerpt.Of(string.Join(" · ", entries.Select(entry => entry.Name.Split(' ')[depth]).Distinct()), MostDescription);
    }
}
