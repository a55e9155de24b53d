using System.Text.Json.Serialization;

namespace DjangonautBot.Discord.Models;

/// <summary>A part of a message or of a form: text, a picture, a button, a menu, a field, or a frame around others.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionRow), 1)]
[JsonDerivedType(typeof(Button), 2)]
[JsonDerivedType(typeof(StringSelect), 3)]
[JsonDerivedType(typeof(TextInput), 4)]
[JsonDerivedType(typeof(UserSelect), 5)]
[JsonDerivedType(typeof(Section), 9)]
[JsonDerivedType(typeof(TextDisplay), 10)]
[JsonDerivedType(typeof(Thumbnail), 11)]
[JsonDerivedType(typeof(MediaGallery), 12)]
[JsonDerivedType(typeof(FileDisplay), 13)]
[JsonDerivedType(typeof(Separator), 14)]
[JsonDerivedType(typeof(Container), 17)]
[JsonDerivedType(typeof(RadioGroup), 21)]
[JsonDerivedType(typeof(CheckboxGroup), 22)]
[JsonDerivedType(typeof(Checkbox), 23)]
public abstract record MessageComponent
{
    /// <summary>Longest custom id of a component or a form, in code points.</summary>
    /// <remarks>https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id</remarks>
    public const int MaxCustomIdLength = 100;
}
