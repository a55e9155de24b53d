using System.Globalization;

namespace DjangonautBot.Storage;

/// <summary>Names a check-in.</summary>
public readonly record struct CheckInId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
