using System.Globalization;

namespace DjangonautBot.Storage.Ids;

/// <summary>Names a call of a Navigator for somebody to stand in.</summary>
public readonly record struct CoverCallId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
