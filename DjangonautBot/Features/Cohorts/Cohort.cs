using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>One run of the program in a server.</summary>
public sealed record Cohort
{
    public required CohortId CohortId { get; init; }

    public required Snowflake GuildId { get; init; }

    public required string Name { get; init => field = ShownName.Of(value); }

    public string? Goal { get; init => field = value is null ? null : VisibleText.Of(value); }

    public required LocalDate StartsOn { get; init; }

    public required DateTimeZone TimeZone { get; init; }

    /// <summary>Number of program weeks.</summary>
    public required int Weeks { get; init; }

    public Instant? ClosedAt { get; init; }

    /// <summary>Number of days after its end for which the text that people wrote in it is kept.</summary>
    public int RetentionDays { get; init; }

    /// <summary>Time at which the text that people wrote in it was deleted; since then no new text is kept.</summary>
    public Instant? ForgottenAt { get; init; }

    /// <summary>Time at which it was deleted, as one that was started by mistake: nobody sees it any more.</summary>
    public Instant? DeletedAt { get; init; }

    /// <summary>Mondays of the weeks that belong to no program week, in order.</summary>
    public IReadOnlyList<LocalDate> Breaks { get; init; } = [];

    /// <summary>Discord role whose holders count as Captains, if one is set.</summary>
    public Snowflake? CaptainRoleId { get; init; }

    /// <summary>Channel for summaries besides the teams' channels, with counts and wins only.</summary>
    public Snowflake? SummaryChannelId { get; init; }

    /// <summary>Channel for wins; the team's channel if none is set.</summary>
    public Snowflake? WinsChannelId { get; init; }

    /// <summary>Channel for posts to Navigators; the facilitator's direct messages if none is set.</summary>
    public Snowflake? NavigatorsChannelId { get; init; }

    /// <summary>Channel for posts to Captains, which are not made if none is set.</summary>
    public Snowflake? CaptainsChannelId { get; init; }

    public ProgramCalendar Calendar => new(StartsOn, TimeZone, Weeks, Breaks);

    /// <summary>Time at which it ends or ended: its landing, or earlier if it was closed.</summary>
    public Instant End => ClosedAt is { } closed ? Instant.Min(closed, Calendar.Landing) : Calendar.Landing;

    /// <summary>Determines whether it has begun its week 0 and has neither landed nor been closed.</summary>
    public bool IsUnderWay(Instant now) => ClosedAt is null && Calendar.Start(0) <= now && now < Calendar.Landing;

    /// <summary>Determines whether it has weeks in common with another program, both from week 0 on. A closed cohort has none.</summary>
    public bool OverlapsWith(ProgramCalendar program) =>
        ClosedAt is null && program.Start(0) < Calendar.Landing && Calendar.Start(0) < program.Landing;
}
