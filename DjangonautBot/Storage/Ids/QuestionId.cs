using System.Globalization;

namespace DjangonautBot.Storage.Ids;

/// <summary>Identifies a question.</summary>
public readonly record struct QuestionId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
