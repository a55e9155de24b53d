using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Interactions;

/// <summary>Holds the commands registered by the bot, for all servers and for single ones.</summary>
internal sealed class CommandRegistry(SandboxWorld world)
{
    private const ulong Everywhere = 0;
    private readonly Dictionary<ulong, IReadOnlyList<RegisteredCommand>> _byServer = [];

    public int Registrations { get; private set; }

    public IReadOnlyList<RegisteredCommand> For(ulong? serverId) => _byServer.GetValueOrDefault(serverId ?? Everywhere, []);

    public IEnumerable<RegisteredCommand> All => _byServer.Values.SelectMany(commands => commands);

    /// <summary>Restores saved commands with their ids.</summary>
    public void Restore(IEnumerable<RegisteredCommand> commands)
    {
        foreach (var server in commands.GroupBy(command => command.ServerId ?? Everywhere))
        {
            _byServer[server.Key] = [.. server];
        }
    }

    /// <summary>Replaces all commands. A command that keeps its name keeps its id.</summary>
    public void Replace(ulong? serverId, JsonElement declarations)
    {
        var before = For(serverId);
        Registrations++;
        _byServer[serverId ?? Everywhere] = [.. declarations.Items().Select(declaration =>
        {
            var (name, type) = (declaration.Text("name")!, declaration.Int("type") ?? RegisteredCommand.Slash);
            var known = before.FirstOrDefault(command => command.Name == name && command.Type == type);
            return new RegisteredCommand(known?.Id ?? world.NewId(), world.NewId(), serverId, name, type, declaration);
        })];
    }

    /// <summary>Finds a command by name, as offered in a server or in direct messages.</summary>
    public RegisteredCommand? Find(ulong? serverId, string name, Func<RegisteredCommand, bool> suits) =>
        (serverId is null ? [] : For(serverId)).Concat(For(null)).FirstOrDefault(command => command.Name == name && suits(command));

    public IEnumerable<string> FullNames() =>
        All.SelectMany(command => Names(command.Name, command.Declaration)).Distinct();

    public JsonArray ToJson(ulong? serverId) => new([.. For(serverId).Select(command => command.ToJson(world.ApplicationId))]);

    private static IEnumerable<string> Names(string name, JsonElement declaration)
    {
        var inner = declaration.Items("options").Where(option => option.Int("type") is 1 or 2).ToList();
        return inner.Count == 0 ? [name] : inner.SelectMany(option => Names($"{name} {option.Text("name")}", option));
    }
}
