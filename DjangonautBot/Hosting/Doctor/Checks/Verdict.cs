namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Result of a look in one word. Its number is the exit code of <c>doctor</c>.</summary>
internal enum Verdict
{
    Well = 0,

    /// <summary>The bot runs, and something is to be looked at.</summary>
    Look = 1,

    /// <summary>The bot cannot run.</summary>
    CannotRun = 2,
}
