using DjangonautBot.Features.Cohorts;

namespace DjangonautBot.Features.Crew.Welcome;

/// <summary>Result of posting welcomes, or of changing one.</summary>
internal abstract record WelcomeOutcome
{
    private WelcomeOutcome()
    {
    }

    /// <summary>The welcomes are on their way.</summary>
    public sealed record Posted(IReadOnlyList<TeamWelcome> Welcomes) : WelcomeOutcome;

    /// <summary>The words of a welcome are saved.</summary>
    public sealed record Saved(TeamWelcome Welcome) : WelcomeOutcome;

    /// <summary>The welcome was posted before, and is not posted again.</summary>
    public sealed record PostedBefore(TeamWelcome Welcome) : WelcomeOutcome;

    /// <summary>The welcomes do not read any more as they were shown.</summary>
    public sealed record Changed : WelcomeOutcome;

    /// <summary>The team was removed.</summary>
    public sealed record TeamIsGone : WelcomeOutcome;

    /// <summary>The cohort has landed or was closed.</summary>
    public sealed record CohortIsOver(Cohort Cohort) : WelcomeOutcome;
}
