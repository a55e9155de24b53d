using System.Globalization;

namespace DjangonautBot.Storage.Ids;

/// <summary>Names a check-in.</summary>
public readonly record struct CheckInId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
