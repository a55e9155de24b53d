using System.Globalization;

namespace DjangonautBot.Storage.Ids;

/// <summary>Identifies a delivery: one message posted, or to be posted, in Discord.</summary>
public readonly record struct DeliveryId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
