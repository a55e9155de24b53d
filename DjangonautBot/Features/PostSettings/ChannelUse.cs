namespace DjangonautBot.Features.PostSettings;

/// <summary>What a channel that Captains name is for.</summary>
internal enum ChannelUse
{
    Summary,
    Wins,
    Navigators,
    Captains,
}
