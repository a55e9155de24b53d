using System.Text.RegularExpressions;

namespace DjangonautBot.Tests.Repository;

/// <summary>A C# file as the rules need it: its folder, its declarations, and the names it uses.</summary>
/// <param name="Path">For messages only.</param>
/// <param name="Code">The text without comments and without quoted text.</param>
internal sealed partial record SourceFile(string Path, string Namespace, string Code)
{
    public static SourceFile Parse(string path, string text)
    {
        var code = CommentsAndQuotes().Replace(text, " ");
        return new SourceFile(path, NamespaceLine().Match(code).Groups[1].Value, code);
    }

    /// <summary>Its top-level types, and whether other features may use them: public interfaces, records and the enums in these.</summary>
    public IReadOnlyList<(string Name, bool IsOpen)> Declared { get; } = [.. TypeLine().Matches(Code).Select(match => (
        match.Groups["name"].Value,
        match.Groups["modifiers"].Value.Contains("public", StringComparison.Ordinal)
            && match.Groups["kind"].Value is "interface" or "record" or "enum"))];

    /// <summary>Every part of a name between two dots.</summary>
    public IReadOnlySet<string> NameParts { get; } =
        Name().Matches(Code).SelectMany(match => match.Value.Split('.')).Select(part => part.Trim()).ToHashSet();

    /// <summary>Every name with all its dots, such as <c>DjangonautBot.Features.Crew.CrewStore</c>.</summary>
    public IReadOnlySet<string> Names { get; } = Name().Matches(Code).Select(match => match.Value).ToHashSet();

    public bool IsBelow(string ns) => Namespace == ns || Namespace.StartsWith(ns + ".", StringComparison.Ordinal);

    // Raw strings first, then text in quotes, then both kinds of comment.
    [GeneratedRegex(
        "\"{3,}.*?\"{3,}|@\"(\"\"|[^\"])*\"|\"(\\\\.|[^\"\\\\\\n])*\"|'(\\\\.|[^'\\\\\\n])+'|//[^\\n]*|/\\*.*?\\*/",
        RegexOptions.Singleline)]
    private static partial Regex CommentsAndQuotes();

    [GeneratedRegex(@"^namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(
        @"^(?<modifiers>(?:[a-z]+\s+)*?)(?<kind>class|interface|record|struct|enum)\s+(?:(?:struct|class)\s+)?(?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"[A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)*")]
    private static partial Regex Name();
}
