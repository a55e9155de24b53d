using System.Globalization;

namespace DjangonautBot.Storage.Ids;

/// <summary>Identifies a cohort. The first argument of stores, so that data of another cohort cannot be reached by mistake.</summary>
public readonly record struct CohortId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
