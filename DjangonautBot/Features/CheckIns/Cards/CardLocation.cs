using DjangonautBot.Discord.Models;

namespace DjangonautBot.Features.CheckIns.Cards;

/// <summary>Where a card stands or goes, and what may keep it from changing.</summary>
/// <param name="ChannelId">The week's thread once it is there, else the team's channel.</param>
/// <param name="Lacking">The permissions, in Discord's words, for want of which it has to wait.</param>
/// <param name="ThreadIsLocked">Whether somebody locked the thread, so that nothing in it changes any more.</param>
internal sealed record CardLocation(Snowflake ChannelId, IReadOnlyList<string> Lacking, bool ThreadIsLocked);
