using DjangonautBot.Discord.Models;
using NodaTime;

namespace DjangonautBot.Interactions.Routes;

/// <summary>Declares options of commands.</summary>
internal static class CommandOptions
{
    /// <summary>Name of every option that takes a program week.</summary>
    public const string WeekName = "week";

    /// <summary>Name of every option that takes a team of the cohort.</summary>
    public const string TeamName = "team";

    // A program has at most this many weeks.
    private const int LongestProgram = 52;

    private static readonly IReadOnlyList<IsoDayOfWeek> Weekdays =
    [
        .. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None),
    ];

    public static CommandOptionDeclaration Text(
        string name, string description, int maxLength, bool required = false, bool autocomplete = false) =>
        new(CommandOptionType.String, name, description, required, autocomplete, MaxLength: maxLength);

    public static CommandOptionDeclaration Number(
        string name, string description, int minimum, int maximum, bool required = false) =>
        new(CommandOptionType.Integer, name, description, required, MinValue: minimum, MaxValue: maximum);

    /// <summary>Declares the option for a program week; <see cref="CommandRequest.Week"/> reads it.</summary>
    public static CommandOptionDeclaration Week(string description, bool required = false) =>
        Number(WeekName, description, minimum: 1, LongestProgram, required);

    public static CommandOptionDeclaration Flag(string name, string description) =>
        new(CommandOptionType.Boolean, name, description);

    public static CommandOptionDeclaration Choice(
        string name, string description, bool required, params IReadOnlyList<CommandChoice> choices) =>
        new(CommandOptionType.String, name, description, required, Choices: choices);

    public static CommandOptionDeclaration Day(string name, string description, bool required = false) =>
        Choice(name, description, required, [.. Weekdays.Select(day => new CommandChoice(day.ToString(), day.ToString()))]);

    public static CommandOptionDeclaration Person(string name, string description, bool required = false) =>
        new(CommandOptionType.User, name, description, required);

    public static CommandOptionDeclaration Role(string name, string description, bool required = false) =>
        new(CommandOptionType.Role, name, description, required);

    /// <summary>Declares the option for a file; <see cref="CommandRequest.RequiredFile"/> reads it.</summary>
    public static CommandOptionDeclaration File(string name, string description, bool required = false) =>
        new(CommandOptionType.Attachment, name, description, required);

    public static CommandOptionDeclaration Channel(
        string name, string description, bool required, params IReadOnlyList<ChannelType> types) =>
        new(CommandOptionType.Channel, name, description, required, ChannelTypes: types);
}
