namespace DjangonautBot.Tests.Repository.Schema;

/// <summary>What becomes of the rows of a table as years pass.</summary>
/// <param name="Why">Why rows are kept and what bounds them, or by what they go.</param>
internal sealed record TableLife(string Table, RowFate Fate, string Why);
