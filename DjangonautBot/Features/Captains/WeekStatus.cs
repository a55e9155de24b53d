namespace DjangonautBot.Features.Captains;

/// <summary>What is known of somebody's week.</summary>
internal enum WeekStatus
{
    CheckedIn,

    /// <summary>A check-in that says "nothing this week", worth as much as any other.</summary>
    Quiet,

    /// <summary>Away for a day at least.</summary>
    Away,

    /// <summary>Nothing yet.</summary>
    Nothing,

    /// <summary>The person joined later.</summary>
    NotInCrew,

    /// <summary>The week has not begun.</summary>
    ToCome,
}
