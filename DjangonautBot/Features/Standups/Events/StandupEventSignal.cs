using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>Wakes whoever looks after scheduled events when something else is wanted of them.</summary>
internal sealed class StandupEventSignal : Signal;
