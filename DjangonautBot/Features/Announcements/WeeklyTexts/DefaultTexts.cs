namespace DjangonautBot.Features.Announcements.WeeklyTexts;

/// <summary>The program's own texts for the openings of weeks, for a program of any length.</summary>
internal static class DefaultTexts
{
    private static readonly string[] Openings =
    [
        "Slow and fast are both fine, as long as you keep coming back.",
        "A small step is a good step. Reading, asking and resting count too.",
        "No question is too small here; somebody else is wondering too.",
        "Plans may change, and nobody keeps a list of them.",
    ];

    public static string Of(int week, int weeks) => OpeningKey.Of(week, weeks).Place switch
    {
        ProgramPlace.Hello =>
            "This is week 0: time to arrive, to say hi and to set up your tools. There is nothing to hand in.",
        ProgramPlace.First => "Lift-off! 🚀 For a first week, small steps are just the right size.",
        ProgramPlace.Halfway =>
            "Time to look at your pace: could you go on like this? If it is too much, do less, and tell a Navigator or a Captain. "
            + "If you would like more, tell them too. A pace that you can keep is the best one.",
        ProgramPlace.Last =>
            "The last week! What would you like to round off, and what to leave for another day? And what comes next for you: "
            + "a ticket of your own, a review for somebody else, some rest? You belong to this community after landing too.",
        _ => Openings[week % Openings.Length],
    };
}
