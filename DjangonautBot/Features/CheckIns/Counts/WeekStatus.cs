namespace DjangonautBot.Features.CheckIns.Counts;

/// <summary>Status of a person's week.</summary>
public enum WeekStatus
{
    CheckedIn,

    /// <summary>Quiet week: a check-in that says "nothing this week", worth as much as any other.</summary>
    Quiet,

    /// <summary>Absence on one day at least.</summary>
    Away,

    /// <summary>No check-in yet.</summary>
    Nothing,

    /// <summary>Week in which the person was not a Djangonaut of the crew.</summary>
    NotInCrew,

    /// <summary>Week that has not begun.</summary>
    Upcoming,
}
