namespace DjangonautBot.Hosting.Demo;

/// <summary>Texts of the demo people's check-ins.</summary>
internal static class DemoTexts
{
    private static readonly (string WorkedOn, string Next, string Stuck, string Win)[] All =
    [
        (
            "Reproduced the ticket with a small project of my own.",
            "Write the failing test.",
            "",
            "I can explain the bug to somebody else now."),
        ("Read how querysets are compiled. A lot of it!", "Try the fix my Navigator sketched.", "Where are the compiler's tests?", ""),
        (
            "First draft of the patch, pushed to my fork.",
            "Tidy it up and add release notes.",
            "Do small fixes need release notes?",
            "All tests pass on my machine."),
        ("Rebased, and learned more git than I wanted to.", "Answer the review comments.", "", "No conflicts left!"),
        (
            "Opened the pull request.",
            "Wait for a review, and read another ticket meanwhile.",
            "",
            "My first pull request to Django is open!"),
        ("A busy week at work; I only read a little.", "Pick up where I left off.", "", ""),
        (
            "Paired with Tomas for an hour on the docs build.",
            "Fix the two links we found.",
            "Sphinx warns about a label I did not touch.",
            "Pairing was fun."),
        ("Reviewed somebody else's patch for the first time.", "Apply what I learned to my own.", "", "They said my comment helped."),
        ("Changed the approach after the review.", "Measure it against the old one.", "How do I run the benchmarks?", ""),
        ("Wrote the docs for the new option.", "Ask a friend to read them.", "", "The patch was merged on Tuesday!"),
    ];

    private static readonly string[] Answers =
    [
        "I had that too! A fresh virtual environment helped.",
        "Have a look at `docs/internals/contributing`, it is told there. I can show you on Thursday.",
        "Not for small fixes. When in doubt, ask in the ticket: #36012 had the same question.",
        "It is in `tests/`, one folder for each part. Start with the smallest one.",
    ];

    /// <summary>A Navigator's answer to a question of a week.</summary>
    public static string AnswerFor(int week) => Answers[week % Answers.Length];

    public static (string WorkedOn, string Next, string Stuck, string Win) For(int week, int person) =>
        All[((week * 3) + (person * 7)) % All.Length];
}
