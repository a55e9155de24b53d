using System.Text.Json.Serialization;

namespace DjangonautBot.Discord.Models;

/// <summary>Something a person can press or choose from, below a message or in a form.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), 2)]
[JsonDerivedType(typeof(StringSelect), 3)]
[JsonDerivedType(typeof(TextInput), 4)]
[JsonDerivedType(typeof(UserSelect), 5)]
public abstract record MessageComponent;
