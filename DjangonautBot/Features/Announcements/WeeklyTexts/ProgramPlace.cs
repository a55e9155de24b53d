namespace DjangonautBot.Features.Announcements.WeeklyTexts;

/// <summary>Place of a week in a program, whatever its length. Stored by its name.</summary>
internal enum ProgramPlace
{
    /// <summary>Week 0, which says hello.</summary>
    Hello,

    /// <summary>Week 1.</summary>
    First,

    /// <summary>A week between.</summary>
    Middle,

    /// <summary>The week in which half of the program is over, which asks about the pace.</summary>
    Halfway,

    /// <summary>The last week, which looks at what comes next.</summary>
    Last,
}
