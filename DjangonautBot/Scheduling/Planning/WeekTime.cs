using NodaTime;

namespace DjangonautBot.Scheduling.Planning;

/// <summary>A day of a week and a time on it, in the cohort's zone.</summary>
public sealed record WeekTime(IsoDayOfWeek Day, LocalTime Time);
