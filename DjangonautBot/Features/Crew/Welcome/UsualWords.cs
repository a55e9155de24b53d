namespace DjangonautBot.Features.Crew.Welcome;

/// <summary>The usual words of a welcome, in place of which a Captain may write others.</summary>
internal static class UsualWords
{
    public const string Hello =
        "Good that you are here! This channel is your team's home: stand-ups, questions and small wins all come together in it. "
            + "Slow and fast are both fine.";

    public const string Steps =
        """
        1. Say hello here: where you are, and one thing that you would like to learn.
        2. Tell me your time zone with `/me timezone`, and press *Remind me* if you would like a nudge before each stand-up.
        3. Press *Set a goal*: what would you like to take along from these weeks? Small is fine.
        """;

    public const string Asking =
        "`/ask` asks this team or your Navigators, also without your name. No question is too small. `/help` shows what else you can do.";
}
