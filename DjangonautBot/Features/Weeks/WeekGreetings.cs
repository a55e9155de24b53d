namespace DjangonautBot.Features.Weeks;

/// <summary>Kind words for the post with which a week opens.</summary>
internal static class WeekGreetings
{
    private const int Halfway = 4;

    private static readonly string[] Openings =
    [
        "Slow and fast are both fine, as long as you keep coming back.",
        "A small step is a good step. Reading, asking and resting count too.",
        "No question is too small here; somebody else is wondering too.",
        "Plans may change, and nobody keeps a list of them.",
    ];

    public static string Opening(int week, int weeks) => week switch
    {
        _ when week == weeks =>
            "The last week! What would you like to round off, and what to leave for another day? And what comes next for you: "
            + "a ticket of your own, a review for somebody else, some rest? You belong to this community after landing too.",
        1 => "Lift-off! 🚀 For a first week, small steps are just the right size.",
        Halfway =>
            "Time to look at your pace: could you go on like this? If it is too much, do less, and tell a Navigator or a Captain. "
            + "If you would like more, tell them too. A pace that you can keep is the best one.",
        _ => Openings[week % Openings.Length],
    };
}
