using System.Text.Json.Serialization;

namespace DjangonautBot.Discord.Models;

/// <summary>An interactive element below a message or in a form: a button, a menu or a text input.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), 2)]
[JsonDerivedType(typeof(StringSelect), 3)]
[JsonDerivedType(typeof(TextInput), 4)]
[JsonDerivedType(typeof(UserSelect), 5)]
public abstract record MessageComponent
{
    /// <summary>Longest custom id of a component or a form, in code points.</summary>
    /// <remarks>https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id</remarks>
    public const int MaxCustomIdLength = 100;
}
