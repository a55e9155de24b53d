namespace DjangonautBot.Bench;

/// <summary>A contestant ended by itself, or said something else than it should.</summary>
internal sealed class ContestantException(string message) : Exception(message);
