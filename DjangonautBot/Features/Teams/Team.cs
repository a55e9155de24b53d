using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Interactions.Text.Folding;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <summary>A group in a cohort, with its channel and its weekly stand-up.</summary>
public sealed record Team
{
    /// <summary>Maximum number of Djangonauts in a team.</summary>
    public const int MostDjangonauts = 8;

    /// <summary>Maximum number of Djangonauts for each Navigator of a team.</summary>
    public const int MostDjangonautsForEachNavigator = 4;

    /// <summary>Duration of a stand-up in minutes, unless told otherwise.</summary>
    public const int UsualMinutes = 45;

    /// <summary>Maximum length of a team's name, in characters.</summary>
    public const int LongestName = 50;

    /// <summary>Declares the option for a team by its name; <see cref="CommandRequest.Team"/> reads it.</summary>
    public static CommandOptionDeclaration Option(string description, bool required = false) =>
        CommandOptions.Text(CommandOptions.TeamName, description, LongestName, required, autocomplete: true);

    public required TeamId TeamId { get; init; }

    public required CohortId CohortId { get; init; }

    public required string Name { get; init => field = ShownName.Of(value); }

    public required Snowflake ChannelId { get; init; }

    /// <summary>Day of the stand-up, in the cohort's time zone.</summary>
    public required IsoDayOfWeek StandupDay { get; init; }

    /// <summary>Time of day of the stand-up, in the cohort's time zone.</summary>
    public required LocalTime StandupTime { get; init; }

    /// <summary>Duration of a stand-up in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>Voice channel, as <c>&lt;#id&gt;</c>, or link; null if the team has no place.</summary>
    public string? Place { get; init; }

    /// <summary>Address of a ticket of the team's own project, with {id} for its number; null for Django's tickets.</summary>
    public string? TrackerUrl { get; init; }

    /// <summary>
    /// Time of its removal, since which nothing is posted for it and nobody can join it, but its check-ins stay readable; null if
    /// it is not removed.
    /// </summary>
    public Instant? RemovedAt { get; init; }

    /// <summary>Time at which it was made, or at which a removed one was brought back last.</summary>
    public Instant SetUpAt { get; init; }

    /// <summary>
    /// Determines whether a typed name is its own: in any case, with or without accents, and in either way of writing them.
    /// </summary>
    public bool IsCalled(string name) => AreAlike(Name, name);

    /// <summary>Determines whether two names cannot be told apart, so that they mean one team.</summary>
    public static bool AreAlike(string one, string other) => FoldedText.Of(one) == FoldedText.Of(other);

    /// <summary>Place, formatted for a message.</summary>
    public string? ShownPlace => Place is null ? null : MeetingPlace.Show(Place);

    /// <summary>Voice channel in which the team meets; null if its place is none.</summary>
    public Snowflake? VoiceChannelId => MeetingPlace.FindVoiceChannelId(Place);
}
