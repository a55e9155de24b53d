namespace DjangonautBot.Sandbox.Interactions;

/// <summary>See https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type.</summary>
internal enum InteractionKind
{
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Form = 5,
}
