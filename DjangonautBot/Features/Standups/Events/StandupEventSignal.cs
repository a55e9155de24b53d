using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>Wakes the service for scheduled events when the desired events change.</summary>
internal sealed class StandupEventSignal : Signal;
