namespace DjangonautBot.Tests.Sandbox.Validation;

/// <summary>One rule as a pair: a body with the last number that is allowed, and one with the first that is not.</summary>
/// <param name="Refused">The complaint about the second: path and code.</param>
internal sealed record Limit(string Name, int Allowed, int TooFar, string Refused, Func<int, object> Body)
{
    public override string ToString() => Name;

    public static string Text(int length) => new('x', length);

    public static T[] Many<T>(int count, Func<int, T> item) => [.. Enumerable.Range(0, count).Select(item)];
}
