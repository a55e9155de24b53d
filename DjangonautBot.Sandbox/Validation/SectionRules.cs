namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks a section: one to three texts beside a button or a thumbnail.</summary>
/// <seealso href="https://docs.discord.com/developers/components/reference#section">Section</seealso>
internal static class SectionRules
{
    /// <param name="fileNames">See <see cref="LayoutRules.Check"/>.</param>
    public static void Check(Field section, ComponentSet all, IReadOnlyCollection<string>? fileNames)
    {
        foreach (var text in section["components"].Required().List(1, 3))
        {
            if (all.Add(text, ComponentType.TextDisplay) is not null)
            {
                all.AddText(text);
            }
        }

        var accessory = section["accessory"].Required();
        switch (all.Add(accessory, ComponentType.Button, ComponentType.Thumbnail))
        {
            case ComponentType.Button:
                ComponentRules.CheckButton(accessory, all);
                break;
            case ComponentType.Thumbnail:
                MediaRules.CheckPicture(accessory, fileNames);
                break;
        }
    }
}
