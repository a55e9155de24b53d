using System.Globalization;

namespace DjangonautBot.Storage.Ids;

/// <summary>Identifies a Navigator's call for a stand-in.</summary>
public readonly record struct CoverCallId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
