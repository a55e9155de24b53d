namespace DjangonautBot.Interactions.Text;

/// <summary>A count as a bar: <c>▰▰▱</c>.</summary>
internal static class ProgressBar
{
    public static string Of(int part, int whole) => new string('▰', Math.Min(part, whole)) + new string('▱', Math.Max(0, whole - part));
}
