namespace DjangonautBot.Discord.Models;

/// <summary>Kind of a channel. Values added by Discord later are kept without a name.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#channel-object-channel-types</remarks>
public enum ChannelType
{
    Text = 0,
    DirectMessage = 1,
    Voice = 2,
    GroupDirectMessage = 3,
    Category = 4,
    Announcement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    StageVoice = 13,
    Forum = 15,
}
