namespace DjangonautBot.Sandbox;

/// <summary>One thing that happened, told in one line.</summary>
/// <param name="At">Program time.</param>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Text">The line.</param>
/// <param name="Channel">Where, if it was in a channel.</param>
/// <param name="Message">The message that came, changed or went.</param>
public sealed record SandboxActivity(
    DateTimeOffset At, SandboxActivityKind Kind, string Text, SandboxChannel? Channel = null, SandboxMessage? Message = null);
