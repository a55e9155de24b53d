using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using NodaTime;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>What there is to talk about at a team's stand-up, as far as its reader may know.</summary>
internal sealed record Brief
{
    public required Cohort Cohort { get; init; }

    public required Team Team { get; init; }

    public required int Week { get; init; }

    /// <summary>When the team meets.</summary>
    public required Instant At { get; init; }

    public required CrewMember? Facilitator { get; init; }

    public required Visibility Visibility { get; init; }

    /// <summary>Whether whoever leads the stand-up reads it.</summary>
    public required bool IsForFacilitator { get; init; }

    /// <summary>Whether there is another stand-up to come after this one, for which a note can be left.</summary>
    public required bool HasNext { get; init; }

    /// <summary>What the stand-up before left for this one.</summary>
    public HandoverNote? Note { get; init; }

    /// <summary>How many of the team's Djangonauts checked in since the stand-up before.</summary>
    public required int CheckedIn { get; init; }

    public required int Djangonauts { get; init; }

    /// <summary>How many of these wrote something that this reader may not read.</summary>
    public required int Withheld { get; init; }

    public required IReadOnlyList<BriefItem> Stuck { get; init; }

    /// <summary>The oldest first.</summary>
    public required IReadOnlyList<BriefItem> Questions { get; init; }

    /// <summary>Where somebody was stuck at the stand-up before.</summary>
    public required IReadOnlyList<BriefItem> OpenBefore { get; init; }

    public required IReadOnlyList<BriefItem> Wins { get; init; }

    /// <summary>Who has not spoken in a while; for the facilitator only.</summary>
    public required IReadOnlyList<string> Unheard { get; init; }

    /// <summary>In the weeks that look at goals; for the team's crew and Captains only.</summary>
    public required IReadOnlyList<BriefItem> Goals { get; init; }

    /// <summary>In which order the team's Djangonauts could speak.</summary>
    public required IReadOnlyList<string> Order { get; init; }
}
