namespace DjangonautBot.Sandbox;

/// <summary>An event in the sandbox, described in one line.</summary>
/// <param name="At">Time of the event, in program time.</param>
/// <param name="Kind">Kind of event.</param>
/// <param name="Text">Description in one line.</param>
/// <param name="Channel">Channel of the event, if any.</param>
/// <param name="Message">The message posted, edited or deleted, if any.</param>
public sealed record SandboxActivity(
    DateTimeOffset At, SandboxActivityKind Kind, string Text, SandboxChannel? Channel = null, SandboxMessage? Message = null);
