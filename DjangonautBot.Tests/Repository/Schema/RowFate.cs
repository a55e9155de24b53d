namespace DjangonautBot.Tests.Repository.Schema;

/// <summary>What becomes of old rows.</summary>
internal enum RowFate
{
    /// <summary>Kept on purpose, as many as people made or the calendar has.</summary>
    Kept,

    /// <summary>One for each thing that lasts, however long it lives.</summary>
    Bounded,

    /// <summary>Deleted soon, or with the texts of the cohort.</summary>
    Expires,

    /// <summary>Deleted by an <c>IPrunable</c>, half a year after the texts of the cohort.</summary>
    Pruned,
}
