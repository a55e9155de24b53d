using System.Globalization;

namespace DjangonautBot.Storage.Ids;

/// <summary>Names a delivery: one message that stands, or is to stand, in Discord.</summary>
public readonly record struct DeliveryId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
