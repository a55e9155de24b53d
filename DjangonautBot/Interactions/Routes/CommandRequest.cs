using System.Globalization;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Interactions.Routes;

/// <summary>A command that somebody ran, with the options they gave.</summary>
public sealed record CommandRequest(Actor Actor, IReadOnlyList<CommandOption> Options, ResolvedEntities Resolved)
{
    /// <summary>The option's text, or null if it was left out.</summary>
    public string? Text(string name) => Options.FirstOrDefault(option => option.Name == name)?.Value;

    /// <summary>The text of an option that Discord makes people give.</summary>
    public string RequiredText(string name) =>
        Text(name) ?? throw new InvalidOperationException($"The option {name} is not declared as required.");

    /// <summary>The option's whole number, or null if it was left out.</summary>
    public int? Number(string name) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether the option was given as true.</summary>
    public bool Flag(string name) => Text(name) is "true";

    /// <summary>The id of a person, channel or role, or null if it was left out.</summary>
    public Snowflake? Id(string name) => Text(name) is { } text ? Snowflake.Parse(text) : null;

    /// <summary>The id of a person, channel or role that Discord makes people give.</summary>
    public Snowflake RequiredId(string name) => Snowflake.Parse(RequiredText(name));
}
