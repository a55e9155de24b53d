using System.Globalization;

namespace DjangonautBot.Storage.Ids;

/// <summary>Identifies feedback on a check-in.</summary>
public readonly record struct FeedbackId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
