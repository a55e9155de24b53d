namespace DjangonautBot.Sandbox.Validation;

/// <summary>Types of the components of messages and forms.</summary>
/// <remarks>https://docs.discord.com/developers/components/reference#component-object-component-types</remarks>
internal static class ComponentType
{
    public const int Row = 1;
    public const int Button = 2;
    public const int StringSelect = 3;
    public const int TextInput = 4;
    public const int UserSelect = 5;
    public const int ChannelSelect = 8;
    public const int Section = 9;
    public const int TextDisplay = 10;
    public const int Thumbnail = 11;
    public const int Gallery = 12;
    public const int File = 13;
    public const int Separator = 14;
    public const int Container = 17;
    public const int Label = 18;
    public const int FileUpload = 19;
    public const int RadioGroup = 21;
    public const int CheckboxGroup = 22;
    public const int Checkbox = 23;

    /// <summary>Types that only messages with the flag for components v2 may have at the top.</summary>
    public static bool IsV2(int? type) => type is >= Section and <= Container;

    public static bool IsSelect(int? type) => type is >= StringSelect and <= ChannelSelect and not TextInput;
}
