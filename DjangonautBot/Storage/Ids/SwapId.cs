using System.Globalization;

namespace DjangonautBot.Storage.Ids;

/// <summary>Names a question of one Navigator to another: whether to swap two weeks.</summary>
public readonly record struct SwapId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
