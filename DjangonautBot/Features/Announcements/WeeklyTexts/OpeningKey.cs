namespace DjangonautBot.Features.Announcements.WeeklyTexts;

/// <summary>Identifies an opening's text within a cohort: it stays with its place when the length of the program changes.</summary>
/// <param name="Week">Number of a middle week; <see cref="General"/> for all middle weeks, and for other places.</param>
internal readonly record struct OpeningKey(ProgramPlace Place, int Week)
{
    public const int General = 0;

    public static OpeningKey AllMiddleWeeks { get; } = new(ProgramPlace.Middle, General);

    /// <param name="week">0 to <paramref name="weeks"/>.</param>
    /// <param name="weeks">Length of the program.</param>
    public static OpeningKey Of(int week, int weeks) =>
        week == 0 ? new OpeningKey(ProgramPlace.Hello, General)
        : week == weeks ? new OpeningKey(ProgramPlace.Last, General)
        : week == 1 ? new OpeningKey(ProgramPlace.First, General)
        : week == (weeks + 1) / 2 ? new OpeningKey(ProgramPlace.Halfway, General)
        : new OpeningKey(ProgramPlace.Middle, week);

    /// <summary>Lists the weeks that it is about, in a program of a length.</summary>
    public IEnumerable<int> WeeksIn(int weeks)
    {
        var own = this;
        return Enumerable.Range(0, weeks + 1).Where(week =>
            Of(week, weeks) is var key && (key == own || (own == AllMiddleWeeks && key.Place == ProgramPlace.Middle)));
    }
}
