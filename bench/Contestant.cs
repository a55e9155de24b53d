namespace DjangonautBot.Bench;

/// <summary>A bot that is measured, and how its process is started.</summary>
/// <param name="Environment">Beside the settings that every contestant is given.</param>
internal sealed record Contestant(
    string Name, string Program, IReadOnlyList<string> Arguments, Dictionary<string, string> Environment)
{
    /// <summary>A published build of this project's bot: on the JIT where it has a <c>DjangonautBot.dll</c>, else native.</summary>
    public static Contestant Bot(string name, string folder)
    {
        var library = Path.Combine(folder, "DjangonautBot.dll");
        return File.Exists(library)
            ? new Contestant($"{name} (JIT)", "dotnet", [library], new Dictionary<string, string>())
            : new Contestant($"{name} (native)", Path.Combine(folder, "DjangonautBot"), [], new Dictionary<string, string>());
    }

    /// <summary>A build of a commit whose image still limited the garbage collector by a variable.</summary>
    public static Contestant EarlierBot(string name, string folder) =>
        Bot(name, folder) with { Environment = new() { ["DOTNET_GCgen0size"] = "0x400000" } };

    /// <summary>A bot for Node.js.</summary>
    public static Contestant DiscordJs(string name, string folder) =>
        new(name, "node", [Path.Combine(folder, "bot.js")], new() { ["NODE_ENV"] = "production" });
}
