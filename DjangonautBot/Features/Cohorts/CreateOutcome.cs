using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>What came of starting a cohort.</summary>
internal abstract record CreateOutcome
{
    private CreateOutcome()
    {
    }

    /// <param name="MeantUntilThen">The cohort that commands go on to mean until the new one is under way, if there is one.</param>
    public sealed record Created(Cohort Cohort, Cohort? MeantUntilThen) : CreateOutcome;

    /// <summary>The server has another cohort at that time.</summary>
    /// <param name="FirstFree">The first Monday from then on that would work.</param>
    public sealed record InTheWay(Cohort Other, LocalDate FirstFree) : CreateOutcome;
}
