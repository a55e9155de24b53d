namespace DjangonautBot.Discord.Models;

/// <summary>An option, a subcommand or a group of subcommands to register.</summary>
/// <param name="Name">1 to <see cref="CommandDeclaration.MaxNameLength"/> lower-case letters, digits, - or _.</param>
/// <param name="Description">1 to <see cref="CommandDeclaration.MaxDescriptionLength"/> code points.</param>
/// <param name="Required">Required options stand before the others.</param>
/// <param name="Choices">At most <see cref="MaxChoices"/>, for text only; not together with <paramref name="Autocomplete"/>.</param>
/// <param name="Options">At most <see cref="CommandDeclaration.MaxOptions"/>; of a subcommand or a group only.</param>
/// <param name="ChannelTypes">Kinds of channels offered; of a channel option only.</param>
/// <param name="MinLength">0 to <see cref="MaxTextLength"/>; of a text option only.</param>
/// <param name="MaxLength">1 to <see cref="MaxTextLength"/>; of a text option only.</param>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#application-command-object</remarks>
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
    int? MaxLength = null)
{
    /// <summary>Most <see cref="Choices"/>, and most suggestions of an autocomplete response.</summary>
    public const int MaxChoices = 25;

    /// <summary>Longest value of a text option, in code points.</summary>
    public const int MaxTextLength = 6000;
}
