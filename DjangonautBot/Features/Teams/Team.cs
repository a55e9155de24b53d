using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <summary>A group inside a cohort, with its channel and its weekly stand-up.</summary>
public sealed record Team
{
    /// <summary>How many Djangonauts a team has at most.</summary>
    public const int MostDjangonauts = 8;

    /// <summary>How many Djangonauts a team has at most for each of its Navigators.</summary>
    public const int MostDjangonautsForEachNavigator = 4;

    /// <summary>How many characters a team's name has at most.</summary>
    public const int LongestName = 50;

    public required TeamId TeamId { get; init; }

    public required CohortId CohortId { get; init; }

    public required string Name { get; init; }

    public required Snowflake ChannelId { get; init; }

    /// <summary>The stand-up's day, in the cohort's zone.</summary>
    public required IsoDayOfWeek StandupDay { get; init; }

    /// <summary>The stand-up's time of day, in the cohort's zone.</summary>
    public required LocalTime StandupTime { get; init; }

    /// <summary>How long a stand-up takes.</summary>
    public required int Minutes { get; init; }

    /// <summary>A voice channel, as <c>&lt;#id&gt;</c>, or a link, if the team named one.</summary>
    public string? Place { get; init; }

    /// <summary>
    /// How tickets of the team's own project are written as an address, with {id} for the number; Django's if there is none.
    /// </summary>
    public string? TrackerUrl { get; init; }

    /// <summary>
    /// When it was removed: since then nothing is posted for it and nobody joins it, but what was written in it can be read.
    /// </summary>
    public Instant? RemovedAt { get; init; }

    /// <summary>The place as it stands in a message.</summary>
    public string? ShownPlace => Place is null ? null : MeetingPlace.Show(Place);

    /// <summary>The voice channel in which the team meets, if that is its place.</summary>
    public Snowflake? VoiceChannelId => MeetingPlace.FindVoiceChannelId(Place);
}
