using DjangonautBot.Discord.Models;

namespace DjangonautBot.Interactions;

/// <summary>All the ways into the bot, by name.</summary>
public sealed class EntryTable
{
    private readonly Dictionary<string, Entry.SlashCommand> _commands;
    private readonly Dictionary<string, Entry.Component> _components;
    private readonly Dictionary<string, Entry.FormSubmission> _forms;

    /// <exception cref="ArgumentException">Two entries of a kind have the same name.</exception>
    public EntryTable(IEnumerable<IEntries> features)
    {
        All = [.. features.SelectMany(feature => feature.Entries)];
        _commands = All.OfType<Entry.SlashCommand>().ToDictionary(entry => entry.Name);
        _components = All.OfType<Entry.Component>().ToDictionary(entry => entry.Name);
        _forms = All.OfType<Entry.FormSubmission>().ToDictionary(entry => entry.Name);
    }

    public IReadOnlyList<Entry> All { get; }

    public Entry.SlashCommand? FindCommand(string path) => _commands.GetValueOrDefault(path);

    public Entry.Component? FindComponent(string route) => _components.GetValueOrDefault(route);

    public Entry.FormSubmission? FindForm(string route) => _forms.GetValueOrDefault(route);

    /// <summary>The commands as Discord wants them: subcommands below their first word, all in one order.</summary>
    public IReadOnlyList<CommandDeclaration> Declarations =>
        [.. _commands.Values.GroupBy(entry => entry.Name.Split(' ')[0]).OrderBy(group => group.Key, StringComparer.Ordinal).Select(Declare)];

    private static CommandDeclaration Declare(IGrouping<string, Entry.SlashCommand> group)
    {
        var entries = group.OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        return entries is [{ } single] && single.Name == group.Key
            ? new CommandDeclaration(CommandType.Slash, group.Key, single.Description, single.Options)
            : new CommandDeclaration(CommandType.Slash, group.Key, Describe(entries), [.. entries.Select(Subcommand)]);
    }

    // People never see the description of a command that has subcommands, but Discord wants one.
    private static string Describe(List<Entry.SlashCommand> entries) =>
        string.Join(" · ", entries.Select(entry => entry.Name.Split(' ')[^1]));

    private static CommandOptionDeclaration Subcommand(Entry.SlashCommand entry) =>
        new(CommandOptionType.Subcommand, entry.Name.Split(' ')[1], entry.Description, Options: entry.Options);
}
