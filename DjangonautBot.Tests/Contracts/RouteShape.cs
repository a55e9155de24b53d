using System.Text.RegularExpressions;

namespace DjangonautBot.Tests.Contracts;

/// <summary>A route without the names of its placeholders, so that two spellings of one route are equal.</summary>
internal static partial class RouteShape
{
    /// <summary><c>channels/{channel.id}/messages</c> becomes <c>/channels/{}/messages</c>.</summary>
    public static string Of(string template) => "/" + Placeholder().Replace(WithoutVersion(template), "{}").Trim('/');

    /// <summary>Whether a real path, such as <c>/channels/5/messages</c>, is one of this shape.</summary>
    public static bool Fits(string shape, string path)
    {
        var (expected, actual) = (Steps(shape), Steps(path));
        return expected.Length == actual.Length
            && expected.Zip(actual).All(pair => pair.First == pair.Second || pair is { First: "{}", Second.Length: > 0 });
    }

    /// <summary>The values in a path at the placeholders of its shape.</summary>
    public static IEnumerable<string> ValuesIn(string shape, string path) =>
        Steps(shape).Zip(Steps(path)).Where(pair => pair.First == "{}").Select(pair => pair.Second);

    private static string[] Steps(string path) => WithoutVersion(path).Trim('/').Split('/');

    private static string WithoutVersion(string path) => Version().Replace(path, "/");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^/?api/v\d+/")]
    private static partial Regex Version();
}
