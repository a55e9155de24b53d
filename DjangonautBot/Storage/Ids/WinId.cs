using System.Globalization;

namespace DjangonautBot.Storage.Ids;

/// <summary>Identifies a win.</summary>
public readonly record struct WinId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
