namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks the components of a message with the flag of components v2, which consists of nothing else.</summary>
/// <seealso href="https://docs.discord.com/developers/components/reference">Component reference</seealso>
internal static class LayoutRules
{
    private const int MaxComponents = 40;

    // Types allowed in a container; at the top of a message, it is allowed too.
    private static readonly long[] Parts =
    [
        ComponentType.Row,
        ComponentType.Section,
        ComponentType.TextDisplay,
        ComponentType.Gallery,
        ComponentType.File,
        ComponentType.Separator,
    ];

    private static readonly long[] TopParts = [.. Parts, ComponentType.Container];

    /// <param name="fileNames">Names of the files of the resulting message; null if they are not known.</param>
    public static void Check(Field components, IReadOnlyCollection<string>? fileNames)
    {
        var all = new ComponentSet();
        foreach (var part in components.List())
        {
            CheckPart(part, TopParts, all, fileNames);
        }

        if (all.Count > MaxComponents)
        {
            components.Fail(
                "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"Total number of components exceeds maximum of {MaxComponents}");
        }

        if (all.TextLength > ComponentSet.MaxText)
        {
            components.Fail(
                "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                $"Components displayable text size exceeds maximum size of {ComponentSet.MaxText}");
        }
    }

    private static void CheckPart(Field part, IReadOnlyList<long> allowed, ComponentSet all, IReadOnlyCollection<string>? fileNames)
    {
        switch (all.Add(part, allowed))
        {
            case ComponentType.Row:
                ComponentRules.CheckRow(part, all);
                break;
            case ComponentType.Section:
                SectionRules.Check(part, all, fileNames);
                break;
            case ComponentType.TextDisplay:
                all.AddText(part);
                break;
            case ComponentType.Gallery:
                MediaRules.CheckGallery(part, fileNames);
                break;
            case ComponentType.File:
                MediaRules.CheckFile(part, fileNames);
                break;
            case ComponentType.Separator:
                part["divider"].Flag();
                part["spacing"].OneOf(1, 2);
                break;
            case ComponentType.Container:
                CheckContainer(part, all, fileNames);
                break;
        }
    }

    private static void CheckContainer(Field container, ComponentSet all, IReadOnlyCollection<string>? fileNames)
    {
        container["accent_color"].Integer(0, 0xFFFFFF);
        container["spoiler"].Flag();
        foreach (var part in container["components"].Required().List(min: 1))
        {
            CheckPart(part, Parts, all, fileNames);
        }
    }
}
