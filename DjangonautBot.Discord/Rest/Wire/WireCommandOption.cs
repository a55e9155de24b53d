using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>An option to register. Each type supports only some of these fields; null is not sent.</summary>
internal sealed record WireCommandOption(
    CommandOptionType Type,
    string Name,
    string Description,
    bool? Required,
    bool? Autocomplete,
    IReadOnlyList<CommandChoice>? Choices,
    IReadOnlyList<WireCommandOption>? Options,
    IReadOnlyList<ChannelType>? ChannelTypes,
    long? MinValue,
    long? MaxValue,
    int? MinLength,
    int? MaxLength)
{
    public static IReadOnlyList<WireCommandOption>? Of(IReadOnlyList<CommandOptionDeclaration>? options) =>
        options is { Count: > 0 } ? [.. options.Select(Of)] : null;

    private static WireCommandOption Of(CommandOptionDeclaration option) => new(
        option.Type,
        option.Name,
        option.Description,
        option.Required ? true : null,
        option.Autocomplete ? true : null,
        option.Choices,
        Of(option.Options),
        option.ChannelTypes,
        option.MinValue,
        option.MaxValue,
        option.MinLength,
        option.MaxLength);
}
