namespace DjangonautBot.Tests.Features.Rotation;

/// <summary>What can happen in a <see cref="RotationStory"/>.</summary>
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
