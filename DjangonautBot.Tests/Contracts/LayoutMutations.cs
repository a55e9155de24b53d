namespace DjangonautBot.Tests.Contracts;

/// <summary>Mistakes in messages of components v2.</summary>
internal static class LayoutMutations
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(Samples.Layout, "content", "\"x\"", "content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"),
        new(Samples.Layout, "flags", null, "components.0 UNION_TYPE_CHOICES"),
        new(Samples.Layout, "allowed_mentions", null, "allowed_mentions is missing from a message with text"),
        new(Samples.Layout, "attachments", "[]", "components.1.components.5.file.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"),
        new(Samples.Layout, "components.0.type", "11", "components.0 is of a type that is not allowed here"),
        new(Samples.Layout, "components.0.content", Mutations.Text(4001), "components.0.content is longer than 4000"),
        new(Samples.Layout, "components.0.content", Mutations.Text(4000), "components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"),
        new(Samples.Layout, "components.0.content", "\"\"", "components.0.content is shorter than 1"),
        new(Samples.Layout, "components.0.extra", "1", "components.0.extra is not known to Discord"),
        new(Samples.Layout, "components.0.id", "7", "components.1.id COMPONENT_ID_DUPLICATED"),
        new(Samples.Layout, "components.1.accent_color", "16777216", "components.1.accent_color is more than 16777215"),
        new(Samples.Layout, "components.1.components", "[]", "components.1.components has fewer than 1 items"),
        new(Samples.Layout, "components.1.components.0.type", "17", "components.1.components.0 is of a type that is not allowed here"),
        new(Samples.Layout, "components.1.components.0.components", "[]", "components.1.components.0.components has fewer than 1 items"),
        new(Samples.Layout, "components.1.components.0.accessory", null, "components.1.components.0.accessory is missing"),
        new(
            Samples.Layout,
            "components.1.components.0.accessory.type",
            "5",
            "components.1.components.0.accessory is of a type that is not allowed here"),
        new(
            Samples.Layout,
            "components.1.components.0.accessory.custom_id",
            "\"checkin:3\"",
            "components.1.components.2.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"),
        new(
            Samples.Layout,
            "components.1.components.1.accessory.description",
            Mutations.Text(1025),
            "components.1.components.1.accessory.description is longer than 1024"),
        new(Samples.Layout, "components.1.components.3.items", "[]", "components.1.components.3.items has fewer than 1 items"),
        new(Samples.Layout, "components.1.components.3.items.0.media", null, "components.1.components.3.items.0.media is missing"),
        new(
            Samples.Layout,
            "components.1.components.3.items.0.media.url",
            "\"attachment://other.png\"",
            "components.1.components.3.items.0.media.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"),
        new(Samples.Layout, "components.1.components.4.spacing", "3", "components.1.components.4.spacing is none of 1, 2"),
        new(
            Samples.Layout,
            "components.1.components.5.file.url",
            "\"https://djangonaut.space/a.png\"",
            "components.1.components.5.file.url URL_TYPE_INVALID_SCHEME"),
    ];
}
