using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Number of a day for the id of a button, which holds numbers only: days since 1970-01-01.</summary>
internal static class DayNumber
{
    // Some hundred years: no button of the bot has a later day.
    private const long Last = 100_000;

    private static readonly LocalDate FirstDay = new(1970, 1, 1);

    public static long Of(LocalDate day) => Period.DaysBetween(FirstDay, day);

    /// <summary>Reads the day of a number; null for one that no button of the bot has.</summary>
    public static LocalDate? Read(long number) => number < Last ? FirstDay.PlusDays((int)number) : null;
}
