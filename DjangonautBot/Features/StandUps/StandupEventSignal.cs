using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.StandUps;

/// <summary>Wakes whoever looks after scheduled events when something else is wanted of them.</summary>
internal sealed class StandupEventSignal : Signal;
