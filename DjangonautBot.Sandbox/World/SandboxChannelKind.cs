namespace DjangonautBot.Sandbox;

/// <summary>Kinds of channels, with Discord's numbers.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#channel-object-channel-types</remarks>
public enum SandboxChannelKind
{
    Text = 0,
    DirectMessage = 1,
    Voice = 2,
    Announcement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
}
