namespace DjangonautBot.Tests.Repository;

/// <summary>No line is wider than two files side by side allow. Migrations that were released are guarded by a checksum instead.</summary>
internal sealed class LineLengthTests
{
    private const int MostCharacters = 140;
    private const string FirstMigration = "0015";

    private static readonly string[] BuiltFolders = ["bin", "obj", "node_modules", "artifacts"];

    [Test]
    public void No_line_is_too_long()
    {
        var root = RepositoryRoot.Find()!.FullName;
        var tooLong =
            from file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(root, file).Replace('\\', '/')
            where IsChecked(path)
            from line in TooLong(path, File.ReadLines(file))
            select line;

        Assert.That(tooLong, Is.Empty, $"A line has at most {MostCharacters} characters.");
    }

    [TestCase(MostCharacters, "a", false)]
    [TestCase(MostCharacters + 1, "a", true)]
    [TestCase(MostCharacters, "🌱", false)]
    [TestCase(MostCharacters + 1, "🌱", true)]
    public void A_long_line_is_found(int length, string character, bool found)
    {
        var line = string.Concat(Enumerable.Repeat(character, length));

        Assert.That(TooLong("Crew.cs", ["", line]), Is.EqualTo(found ? ["Crew.cs:2"] : Array.Empty<string>()));
    }

    [TestCase("DjangonautBot/Program.cs", true)]
    [TestCase("DjangonautBot.Tests/Page/accessibility.js", true)]
    [TestCase("DjangonautBot/Storage/Migrations/0015_cohort_plan.sql", true)]
    [TestCase("DjangonautBot/Storage/Migrations/0014_away.sql", false)]
    [TestCase("DjangonautBot/obj/Debug/Generated.cs", false)]
    [TestCase("bench/node_modules/package/index.js", false)]
    [TestCase("README.md", false)]
    public void Only_what_is_written_here_is_checked(string path, bool isChecked) => Assert.That(IsChecked(path), Is.EqualTo(isChecked));

    private static bool IsChecked(string path) =>
        !path.Split('/').Intersect(BuiltFolders).Any()
        && (Path.GetExtension(path) is ".cs" or ".js" || (Path.GetExtension(path) == ".sql" && IsNewMigration(Path.GetFileName(path))));

    private static bool IsNewMigration(string name) => string.CompareOrdinal(name, FirstMigration) >= 0;

    private static IEnumerable<string> TooLong(string path, IEnumerable<string> lines) =>
        lines.Index().Where(line => line.Item.EnumerateRunes().Count() > MostCharacters).Select(line => $"{path}:{line.Index + 1}");
}
