using NodaTime;

namespace DjangonautBot.Features.PostSettings.Planning;

/// <summary>Timing of a recurring post.</summary>
public abstract record PostTiming
{
    private PostTiming()
    {
    }

    /// <summary>On a day of the week, in the cohort's zone.</summary>
    public sealed record Weekly(IsoDayOfWeek Day, LocalTime Time) : PostTiming;

    /// <summary>Every day, in the cohort's zone.</summary>
    public sealed record Daily(LocalTime Time) : PostTiming;

    /// <summary>A number of hours, 1 to 72, before each stand-up.</summary>
    public sealed record BeforeStandup(int Hours) : PostTiming;

    /// <summary>At the end of each stand-up.</summary>
    public sealed record AfterStandup : PostTiming;
}
