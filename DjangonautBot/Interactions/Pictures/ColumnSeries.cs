namespace DjangonautBot.Interactions.Pictures;

/// <summary>Series of values that are drawn alike.</summary>
/// <param name="Values">One value for each label, not negative; null for what is still to come.</param>
internal sealed record ColumnSeries(string Name, Tone Tone, IReadOnlyList<int?> Values);
