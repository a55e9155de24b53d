namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks a field of a form for files.</summary>
/// <seealso href="https://docs.discord.com/developers/components/reference#file-upload">File upload</seealso>
internal static class FileUploadRules
{
    private const int MaxFiles = 10;
    private static readonly string[] Groups = ["image", "video", "audio"];

    public static void Check(Field upload, ComponentSet all)
    {
        all.AddCustomId(upload["custom_id"].Required());
        var max = upload["max_values"].Integer(1, MaxFiles) ?? 1;
        ChoiceGroupRules.CheckLeast(upload, MaxFiles, max);
        foreach (var type in upload["file_types"].List(max: 10))
        {
            if (type.Required().Text() is { } text && !Groups.Contains(text) && text is not ['.', _, ..])
            {
                type.FailChoices([.. Groups.Select(group => $"'{group}'"), "an extension such as '.pdf'"]);
            }
        }
    }
}
