using System.Globalization;

namespace DjangonautBot.Storage.Ids;

/// <summary>Identifies one person's enrolment in a cohort.</summary>
public readonly record struct CrewId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
