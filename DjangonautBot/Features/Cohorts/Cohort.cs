using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>One run of the program in a server.</summary>
public sealed record Cohort
{
    public required CohortId CohortId { get; init; }

    public required Snowflake GuildId { get; init; }

    public required string Name { get; init; }

    public string? Goal { get; init; }

    public required LocalDate StartsOn { get; init; }

    public required DateTimeZone TimeZone { get; init; }

    /// <summary>The last program week.</summary>
    public required int Weeks { get; init; }

    public Instant? ClosedAt { get; init; }

    /// <summary>How long after its end the text that people wrote in it is kept.</summary>
    public int RetentionDays { get; init; }

    /// <summary>When the text that people wrote in it was deleted; since then nothing new is kept.</summary>
    public Instant? ForgottenAt { get; init; }

    /// <summary>The Mondays of the weeks that belong to no program week, in order.</summary>
    public IReadOnlyList<LocalDate> Breaks { get; init; } = [];

    /// <summary>The Discord role whose holders count as Captains, if one was named.</summary>
    public Snowflake? CaptainRoleId { get; init; }

    /// <summary>Where summaries go besides the teams' channels: counts and wins only.</summary>
    public Snowflake? SummaryChannelId { get; init; }

    /// <summary>Where wins go; the team's channel if none is set.</summary>
    public Snowflake? WinsChannelId { get; init; }

    public Snowflake? NavigatorsChannelId { get; init; }

    /// <summary>Where Captains' posts go; they are not made if none is set.</summary>
    public Snowflake? CaptainsChannelId { get; init; }

    public ProgramCalendar Calendar => new(StartsOn, TimeZone, Weeks, Breaks);

    /// <summary>When it ends or ended: at its landing, or earlier if it was closed.</summary>
    public Instant End => ClosedAt is { } closed ? Instant.Min(closed, Calendar.Landing) : Calendar.Landing;

    /// <summary>Whether it has begun its week 0 and neither landed nor been closed.</summary>
    public bool IsUnderWay(Instant now) => ClosedAt is null && Calendar.Start(0) <= now && now < Calendar.Landing;

    /// <summary>Whether it stands in the way of a program of its server, from that one's week 0 on. A closed one does not.</summary>
    public bool IsInTheWayOf(ProgramCalendar program) =>
        ClosedAt is null && program.Start(0) < Calendar.Landing && Calendar.Start(0) < program.Landing;
}
