namespace DjangonautBot.Tests.Features.Standups.Rotation.Planning;

/// <summary>The kinds of events in a <see cref="RotationScenario"/>.</summary>
internal enum RotationEvent
{
    Join,
    Leave,
    NewLength,
    Away,
    Back,
    TimePasses,
    Swap,
    Cover,
    Nothing,
}
