using DjangonautBot.Discord.Gateway.Payloads;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway.Interactions;

/// <summary>Flattens the nesting of subcommands: <c>cohort</c> around <c>break</c> around <c>add</c> is <c>cohort break add</c>.</summary>
internal static class CommandPath
{
    /// <param name="options">The options filled in by the person, from the innermost level.</param>
    public static string Of(WireInteractionData command, out IReadOnlyList<CommandOption> options)
    {
        var path = command.Name ?? "";
        var level = command.Options ?? [];
        while (level is [{ Type: CommandOptionType.Subcommand or CommandOptionType.SubcommandGroup } inner])
        {
            path = $"{path} {inner.Name}";
            level = inner.Options ?? [];
        }

        options = [.. level.Select(option => new CommandOption(option.Name, option.Type, option.Value ?? "", option.Focused))];
        return path;
    }
}
