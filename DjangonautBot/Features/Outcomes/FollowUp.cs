using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Outcomes;

/// <summary>A follow-up that is to come, or waits for its two taps.</summary>
internal sealed record FollowUp
{
    private const char Comma = ',';

    public required CohortId CohortId { get; init; }

    public required long ConsentId { get; init; }

    /// <summary>Number of months after the cohort's end.</summary>
    public required int Months { get; init; }

    public required Instant DueAt { get; init; }

    /// <summary>Null as long as it is not answered.</summary>
    public Contribution? Contributing { get; init; }

    /// <summary>Names of roles as stored; null as long as it is not answered.</summary>
    public string? Roles { get; init; }

    /// <summary>The roles; empty for none, null as long as it is not answered.</summary>
    public IReadOnlyList<CommunityRole>? CommunityRoles =>
        Roles is null ? null : [.. Enum.GetValues<CommunityRole>().Where(role => Roles.Split(Comma).Contains(role.ToSql()))];

    public bool HasAnswer => Contributing is not null || Roles is not null;

    public bool IsComplete => Contributing is not null && Roles is not null;

    /// <summary>Indicates whether it was sent some time ago at most, so that it can be answered.</summary>
    public bool IsOpen(Instant now) => DueAt <= now && now < DueAt + OutcomeCalendar.AnswerPeriod;

    /// <summary>Gets roles as they are stored.</summary>
    public static string Join(IEnumerable<CommunityRole> roles) =>
        string.Join(Comma, roles.Distinct().Order().Select(role => role.ToSql()));
}
