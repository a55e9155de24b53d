namespace DjangonautBot.Sandbox.Gateway;

/// <summary>Result of an attempt to resume a session.</summary>
internal enum ResumeOutcome
{
    Resumed,
    UnknownSession,
    InvalidSequence,
}
