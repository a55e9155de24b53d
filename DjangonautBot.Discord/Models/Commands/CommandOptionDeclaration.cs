namespace DjangonautBot.Discord.Models;

/// <summary>An option, a subcommand or a group of subcommands, as it is registered.</summary>
/// <param name="Name">1 to 32 lower-case letters, digits, - or _.</param>
/// <param name="Description">1 to 100 characters.</param>
/// <param name="Required">Required options stand before the others.</param>
/// <param name="Choices">At most 25, for text only; not together with <paramref name="Autocomplete"/>.</param>
/// <param name="Options">At most 25, of a subcommand or a group only.</param>
/// <param name="ChannelTypes">For a channel option: what kinds may be picked.</param>
public sealed record CommandOptionDeclaration(
    CommandOptionType Type,
    string Name,
    string Description,
    bool Required = false,
    bool Autocomplete = false,
    IReadOnlyList<CommandChoice>? Choices = null,
    IReadOnlyList<CommandOptionDeclaration>? Options = null,
    IReadOnlyList<ChannelType>? ChannelTypes = null,
    long? MinValue = null,
    long? MaxValue = null,
    int? MinLength = null,
    int? MaxLength = null);
