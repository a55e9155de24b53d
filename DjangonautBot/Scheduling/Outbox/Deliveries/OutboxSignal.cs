namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Wakes the outbox when there is something new to post.</summary>
public sealed class OutboxSignal : Signal;
