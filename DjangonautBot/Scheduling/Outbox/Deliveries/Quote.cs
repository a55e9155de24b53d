namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>A text of people that a message holds or counts, so that the message follows it.</summary>
/// <param name="Source">Name of the table of the text.</param>
/// <param name="Id">Number of the text there, never given to another.</param>
public readonly record struct Quote(string Source, long Id);
