namespace DjangonautBot.Tests.Repository;

/// <summary>The allowed dependencies among the bot's folders, read from the source. The compiler keeps projects apart.</summary>
internal sealed class ArchitectureRules(IReadOnlyList<SourceFile> files)
{
    private const string Features = "DjangonautBot.Features";

    private readonly IReadOnlyList<string> _features =
        [.. files.Where(file => file.IsBelow(Features)).Select(FeatureOf).OfType<string>().Distinct().Order()];

    private readonly ILookup<string?, (string Name, bool IsOpen)> _declared =
        files.SelectMany(file => file.Declared, (file, type) => (Feature: FeatureOf(file), Type: type))
            .ToLookup(declared => declared.Feature, declared => declared.Type);

    /// <summary>Uses of a feature by the folders below all features.</summary>
    public IEnumerable<string> FeaturesKnownBelow(string folder) =>
        from file in files
        where file.IsBelow($"DjangonautBot.{folder}")
        from feature in _features
        where Knows(file, feature)
        select $"{file.Path} knows the feature {feature}";

    /// <summary>Global usings of a feature, which would hide the dependencies on it.</summary>
    public IEnumerable<string> FeaturesKnownEverywhere() =>
        from file in files
        where file.Code.Contains($"global using {Features}", StringComparison.Ordinal)
        select $"{file.Path} makes a feature known everywhere";

    /// <summary>Types of another feature that are neither a public interface nor a public record or enum.</summary>
    public IEnumerable<string> PrivateThingsUsed() =>
        from file in files
        let own = FeatureOf(file)
        where own is not null
        from feature in _features
        where feature != own && Knows(file, feature)
        from type in _declared[feature]
        where !type.IsOpen && Uses(file, type.Name) && !_declared[own].Any(mine => mine.Name == type.Name)
        select $"{file.Path} uses {type.Name} of {feature}, which it does not offer";

    /// <summary>Cycles among folders, where a subfolder is a folder of its own.</summary>
    public IEnumerable<string> Circles()
    {
        var folders = files.Where(file => file.IsBelow("DjangonautBot")).ToLookup(file => file.Namespace);
        var known = folders.ToDictionary(folder => folder.Key, folder => FoldersKnownBy(folder.Key, [.. folder], folders));
        return
            from folder in known.Keys
            let circle = WayBack(known, [folder], [])
            where circle is not null
            select string.Join(" → ", circle.Select(ShortName));
    }

    private static IReadOnlyList<string>? WayBack(Dictionary<string, List<string>> known, IReadOnlyList<string> way, HashSet<string> seen)
    {
        foreach (var next in known[way[^1]])
        {
            if (next == way[0])
            {
                return [.. way, next];
            }

            if (seen.Add(next) && WayBack(known, [.. way, next], seen) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // A folder above is seen without a "using", so there the names of its types decide.
    private static List<string> FoldersKnownBy(string own, IReadOnlyList<SourceFile> files, ILookup<string, SourceFile> folders) =>
    [
        .. folders.Where(other => other.Key != own
            && files.Any(file => file.Names.Contains(other.Key)
                || (IsOrIsBelow(own, other.Key) && other.SelectMany(each => each.Declared).Any(type => Uses(file, type.Name)))))
            .Select(other => other.Key),
    ];

    private static string ShortName(string folder) =>
        folder.Replace($"{Features}.", "", StringComparison.Ordinal).Replace("DjangonautBot.", "", StringComparison.Ordinal);

    // By "using", by the whole name, or by the part of it that is enough within DjangonautBot.Features.
    private bool Knows(SourceFile file, string feature) =>
        file.Names.Any(name => IsOrIsBelow(name, $"{Features}.{feature}") || IsOrIsBelow(name, $"Features.{feature}"))
        || (file.IsBelow(Features) && _declared[feature].Any(type => file.Names.Any(name => IsOrIsBelow(name, $"{feature}.{type.Name}"))));

    private static bool Uses(SourceFile file, string type) => file.NameParts.Contains(type);

    private static bool IsOrIsBelow(string name, string whole) =>
        name == whole || name.StartsWith(whole + ".", StringComparison.Ordinal);

    private static string? FeatureOf(SourceFile file) =>
        file.Namespace.Split('.') is ["DjangonautBot", "Features", var feature, ..] ? feature : null;
}
