using System.Globalization;

namespace DjangonautBot.Storage.Ids;

/// <summary>Identifies a team.</summary>
public readonly record struct TeamId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
