using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>A form to open.</summary>
internal sealed record WireForm(string CustomId, string Title, IReadOnlyList<WireLabel> Components)
{
    public static WireForm Of(Form form) => new(
        form.CustomId,
        form.Title,
        [.. form.Fields.Select(field => new WireLabel(field.Label, field.Description, field.Input))]);
}
