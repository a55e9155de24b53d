namespace DjangonautBot.Sandbox.Validation;

/// <summary>Permission bits checked by the sandbox.</summary>
/// <seealso href="https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags">Permission flags</seealso>
internal static class Permission
{
    public const ulong CreateInvite = 1UL << 0;
    public const ulong Administrator = 1UL << 3;
    public const ulong ManageChannels = 1UL << 4;
    public const ulong ManageServer = 1UL << 5;
    public const ulong AddReactions = 1UL << 6;
    public const ulong ViewChannel = 1UL << 10;
    public const ulong SendMessages = 1UL << 11;
    public const ulong SendTextToSpeech = 1UL << 12;
    public const ulong ManageMessages = 1UL << 13;
    public const ulong EmbedLinks = 1UL << 14;
    public const ulong AttachFiles = 1UL << 15;
    public const ulong ReadMessageHistory = 1UL << 16;
    public const ulong MentionEveryone = 1UL << 17;
    public const ulong UseExternalEmojis = 1UL << 18;
    public const ulong Connect = 1UL << 20;
    public const ulong Speak = 1UL << 21;
    public const ulong ManageRoles = 1UL << 28;
    public const ulong UseApplicationCommands = 1UL << 31;
    public const ulong ManageEvents = 1UL << 33;
    public const ulong ManageThreads = 1UL << 34;
    public const ulong CreatePublicThreads = 1UL << 35;
    public const ulong CreatePrivateThreads = 1UL << 36;
    public const ulong SendMessagesInThreads = 1UL << 38;
    public const ulong CreateEvents = 1UL << 44;
    public const ulong SetVoiceChannelStatus = 1UL << 48;
    public const ulong PinMessages = 1UL << 51;

    /// <summary>All bits with a meaning in Discord (0 to 52, of which 47 is unused).</summary>
    public const ulong All = ((1UL << 53) - 1) & ~(1UL << 47);
}
