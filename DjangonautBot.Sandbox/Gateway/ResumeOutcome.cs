namespace DjangonautBot.Sandbox.Gateway;

/// <summary>What came of an attempt to take up a session again.</summary>
internal enum ResumeOutcome
{
    Resumed,
    UnknownSession,
    InvalidSequence,
}
