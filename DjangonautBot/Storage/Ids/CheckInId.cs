using System.Globalization;

namespace DjangonautBot.Storage.Ids;

/// <summary>Identifies a check-in.</summary>
public readonly record struct CheckInId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
