using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using NodaTime;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>Topics of a team's stand-up, limited to those that the reader may see.</summary>
internal sealed record StandupBrief
{
    public required Cohort Cohort { get; init; }

    public required Team Team { get; init; }

    public required int Week { get; init; }

    /// <summary>Start of the stand-up.</summary>
    public required Instant At { get; init; }

    public required CrewMember? Facilitator { get; init; }

    public required Visibility Visibility { get; init; }

    /// <summary>Whether the reader is the facilitator.</summary>
    public required bool IsForFacilitator { get; init; }

    /// <summary>Whether a later stand-up follows, for which a note can be left.</summary>
    public required bool HasNext { get; init; }

    /// <summary>Note from the previous stand-up.</summary>
    public HandoverNote? Note { get; init; }

    /// <summary>Number of the team's Djangonauts who checked in since the previous stand-up.</summary>
    public required int CheckedIn { get; init; }

    public required int Djangonauts { get; init; }

    /// <summary>Number of these who wrote something that the reader may not see.</summary>
    public required int Withheld { get; init; }

    public required IReadOnlyList<BriefItem> Stuck { get; init; }

    /// <summary>Open questions, the oldest first.</summary>
    public required IReadOnlyList<BriefItem> Questions { get; init; }

    /// <summary>Problems from the check-ins of the previous stand-up.</summary>
    public required IReadOnlyList<BriefItem> OpenBefore { get; init; }

    public required IReadOnlyList<BriefItem> Wins { get; init; }

    /// <summary>Names of those who have not been heard of for a while; for the facilitator only.</summary>
    public required IReadOnlyList<string> Silent { get; init; }

    /// <summary>Goals, in the weeks that review them; for the team's crew and Captains only.</summary>
    public required IReadOnlyList<BriefItem> Goals { get; init; }

    /// <summary>Texts of people that it holds or counts.</summary>
    public IReadOnlyCollection<Quote> Quotes { get; init; } = [];

    /// <summary>Suggested speaking order of the team's Djangonauts.</summary>
    public required IReadOnlyList<string> Order { get; init; }
}

/// <summary>Text of a person for a line of the brief.</summary>
/// <param name="Name">Author; null for an anonymous question.</param>
internal sealed record BriefItem(string? Name, string Text)
{
    /// <summary>Channel of the card or post; null if there is none.</summary>
    public Snowflake? ChannelId { get; init; }

    public Snowflake? MessageId { get; init; }

    /// <summary>Whether it is for Navigators and Captains only.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Button of the next thing to do about it; null if there is none.</summary>
    public Button? Action { get; init; }

    /// <summary>Instant since which a question waits; null for anything else.</summary>
    public Instant? Since { get; init; }
}
