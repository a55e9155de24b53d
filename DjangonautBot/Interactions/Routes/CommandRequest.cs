using System.Globalization;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Interactions.Routes;

/// <summary>A command with its options, as an actor ran it.</summary>
public sealed record CommandRequest(Actor Actor, IReadOnlyList<CommandOption> Options, ResolvedEntities Resolved)
{
    /// <summary>The routes of the bot, this command's among them.</summary>
    public required RouteTable Routes { get; init; }

    /// <summary>The program week, or null if it was left out.</summary>
    public int? Week => Number(CommandOptions.WeekName);

    /// <summary>The name of the team, or null if it was left out.</summary>
    public string? Team => Text(CommandOptions.TeamName);

    /// <summary>Gets the option's text, empty if there is nothing that people could see, or null if it was left out.</summary>
    public string? Text(string name) =>
        Options.FirstOrDefault(option => option.Name == name)?.Value is not { } text ? null : VisibleText.IsBlank(text) ? "" : text;

    /// <summary>Gets the text of a required option.</summary>
    public string RequiredText(string name) =>
        Text(name) ?? throw new InvalidOperationException($"The option {name} is not declared as required.");

    /// <summary>Gets the option's whole number, or null if it was left out.</summary>
    public int? Number(string name) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether the option was given as true.</summary>
    public bool Flag(string name) => Text(name) is "true";

    /// <summary>Gets the id of a person, channel or role, or null if it was left out.</summary>
    public Snowflake? Id(string name) => Text(name) is { } text ? Snowflake.Parse(text) : null;

    /// <summary>Gets the id of a person, channel or role from a required option.</summary>
    public Snowflake RequiredId(string name) => Snowflake.Parse(RequiredText(name));

    /// <summary>Gets the file of a required option.</summary>
    public Attachment RequiredFile(string name) => Resolved.Attachments[RequiredId(name)];
}
