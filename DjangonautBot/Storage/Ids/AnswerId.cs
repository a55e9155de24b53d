using System.Globalization;

namespace DjangonautBot.Storage.Ids;

/// <summary>Identifies an answer.</summary>
public readonly record struct AnswerId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
