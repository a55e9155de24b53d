using NodaTime;

namespace DjangonautBot.Features.PostSettings.Planning;

/// <summary>When a recurring post happens.</summary>
public abstract record PostTiming
{
    private PostTiming()
    {
    }

    /// <summary>On a day of the week, in the cohort's zone.</summary>
    public sealed record Weekly(IsoDayOfWeek Day, LocalTime Time) : PostTiming;

    /// <summary>Every day, in the cohort's zone.</summary>
    public sealed record Daily(LocalTime Time) : PostTiming;

    /// <summary>So many hours, 1 to 72, before each stand-up.</summary>
    public sealed record BeforeStandup(int Hours) : PostTiming;

    /// <summary>When each stand-up has ended.</summary>
    public sealed record AfterStandup : PostTiming;
}
