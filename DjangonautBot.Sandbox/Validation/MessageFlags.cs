namespace DjangonautBot.Sandbox.Validation;

/// <summary>Flags of a message.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#message-object-message-flags</remarks>
internal static class MessageFlags
{
    public const int SuppressEmbeds = 1 << 2;
    public const int HasThread = 1 << 5;
    public const int Ephemeral = 1 << 6;
    public const int Loading = 1 << 7;
    public const int SuppressNotifications = 1 << 12;
    public const int VoiceMessage = 1 << 13;
    public const int ComponentsV2 = 1 << 15;

    /// <summary>Flags of a request that stay with the message; the others follow from its state.</summary>
    public const int Kept = SuppressEmbeds | SuppressNotifications | ComponentsV2;

    /// <summary>Flags of a message after an edit: embeds can be suppressed and shown again, components v2 can only be set.</summary>
    public static int Edited(int before, int requested) =>
        (before & ~SuppressEmbeds) | (requested & (SuppressEmbeds | ComponentsV2));
}
