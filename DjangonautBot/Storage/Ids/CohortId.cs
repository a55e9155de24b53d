using System.Globalization;

namespace DjangonautBot.Storage.Ids;

/// <summary>Names a cohort. Stores take it first, so that nothing of another cohort can be reached by mistake.</summary>
public readonly record struct CohortId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
