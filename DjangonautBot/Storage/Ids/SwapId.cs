using System.Globalization;

namespace DjangonautBot.Storage.Ids;

/// <summary>Identifies one Navigator's request to another to swap two weeks.</summary>
public readonly record struct SwapId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
