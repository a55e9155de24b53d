namespace DjangonautBot.Discord.Models;

/// <summary>What kind of channel it is. Values that Discord adds later pass through unnamed.</summary>
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
