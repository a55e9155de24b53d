using DjangonautBot.Discord.Models;

namespace DjangonautBot.Features.PostSettings.References;

/// <summary>State of a channel to which a cohort or its teams refer.</summary>
/// <param name="IsGone">Whether the channel is deleted.</param>
/// <param name="MissingPermissions">Missing permissions, by the names that Discord shows.</param>
public sealed record ChannelState(Snowflake ChannelId, bool IsGone, IReadOnlyList<string> MissingPermissions)
{
    /// <summary>Settings that refer to the channel.</summary>
    public IReadOnlyList<ChannelReference> References { get; init; } = [];

    /// <summary>
    /// Whether permissions lack and none of the channel's entries is about the bot or its role, as after a rewrite by another bot.
    /// </summary>
    public bool LacksOwnEntry { get; init; }

    /// <summary>Whether the channel is there, with all permissions.</summary>
    public bool IsWhole => !IsGone && MissingPermissions.Count == 0;

    /// <summary>Names of its uses, for a message: of a deleted channel Discord shows no name.</summary>
    public string Uses => References.Count == 0 ? $"<#{ChannelId}>" : string.Join(", ", References.Select(reference => reference.Name));
}

/// <summary>A setting that refers to a channel.</summary>
/// <param name="Name">Such as <c>the channel of *Pluto*</c>, for a message.</param>
/// <param name="Remedy">Command that chooses another one, for a message.</param>
/// <param name="IsPlace">Whether it is the place of a team's stand-ups, where nothing is posted.</param>
public sealed record ChannelReference(string Name, string Remedy, bool IsPlace = false);
