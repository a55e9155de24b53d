namespace DjangonautBot.Sandbox.Interactions;

/// <summary>Types of the first response to an interaction.</summary>
/// <remarks>
/// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type
/// </remarks>
internal static class InteractionCallbackType
{
    public const int Message = 4;
    public const int DeferredMessage = 5;
    public const int DeferredUpdate = 6;
    public const int Update = 7;
    public const int Choices = 8;
    public const int Form = 9;

    /// <summary>Types permitted for an interaction.</summary>
    public static IReadOnlyList<int> AllowedFor(SandboxInteraction interaction) => interaction.Kind switch
    {
        InteractionKind.Autocomplete => [Choices],
        InteractionKind.Component => [Message, DeferredMessage, DeferredUpdate, Update, Form],
        InteractionKind.Form when interaction.Source is not null => [Message, DeferredMessage, DeferredUpdate, Update],
        InteractionKind.Form => [Message, DeferredMessage],
        _ => [Message, DeferredMessage, Form],
    };
}
