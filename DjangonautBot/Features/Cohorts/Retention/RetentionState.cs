using NodaTime;

namespace DjangonautBot.Features.Cohorts.Retention;

/// <summary>How long a cohort's text is kept, and how far that has come.</summary>
internal sealed record RetentionState
{
    /// <summary>After the cohort landed or was closed.</summary>
    public required int RetentionDays { get; init; }

    /// <summary>When Captains were told that the text will be deleted.</summary>
    public Instant? RetentionToldAt { get; init; }

    /// <summary>When the text was deleted.</summary>
    public Instant? ForgottenAt { get; init; }
}
