using System.Xml.Linq;

namespace DjangonautBot.Tests.Repository;

/// <summary>Dependency rules. Each rule is tried on a few lines that break it, and then on the repository itself.</summary>
internal sealed class ArchitectureRulesTests
{
    private const int MostLines = 300;

    private static readonly Lazy<ArchitectureRules> Repository = new(() => new ArchitectureRules(ReadBot()));

    [TestCase("Storage")]
    [TestCase("Scheduling")]
    [TestCase("Interactions")]
    public void The_rooms_below_the_features_know_none(string folder) =>
        Assert.That(Repository.Value.FeaturesKnownBelow(folder), Is.Empty);

    [Test]
    public void No_feature_is_known_everywhere() => Assert.That(Repository.Value.FeaturesKnownEverywhere(), Is.Empty);

    [Test]
    public void A_feature_uses_only_what_another_offers() => Assert.That(Repository.Value.PrivateThingsUsed(), Is.Empty);

    [Test]
    public void No_two_folders_know_each_other_in_a_circle() => Assert.That(Repository.Value.Circles(), Is.Empty);

    [TestCase("DjangonautBot.Discord")]
    [TestCase("DjangonautBot.Sandbox")]
    public void The_client_and_the_sandbox_refer_to_no_project(string project) =>
        Assert.That(References(project, "ProjectReference"), Is.Empty);

    [Test]
    public void The_client_needs_nothing_but_Microsoft_Extensions() =>
        Assert.That(References("DjangonautBot.Discord", "PackageReference"), Has.All.StartsWith("Microsoft.Extensions."));

    [Test]
    public void The_sandbox_needs_no_package() => Assert.That(References("DjangonautBot.Sandbox", "PackageReference"), Is.Empty);

    [Test]
    public void No_file_is_too_long_to_be_read_in_one_go() =>
        Assert.That(
            SourcePaths(".").Where(path => File.ReadLines(Path.Combine(Root(), path)).Count() > MostLines),
            Is.Empty,
            $"Beyond {MostLines} lines a file holds more than one idea: split it by behaviour.");

    [TestCase("using DjangonautBot.Features.Crew;")]
    [TestCase("using static DjangonautBot.Features.Crew.CrewStore;")]
    [TestCase("using Store = DjangonautBot.Features.Crew.CrewStore;")]
    [TestCase("class A { DjangonautBot.Features.Crew.CrewStore b; }")]
    [TestCase("class A { Features.Crew.CrewStore b; }")]
    public void A_room_below_that_knows_a_feature_is_found(string code)
    {
        var rules = Rules(Crew, ("Outbox.cs", $"{code}\nnamespace DjangonautBot.Scheduling;"));

        Assert.That(rules.FeaturesKnownBelow("Scheduling"), Is.EqualTo(["Outbox.cs knows the feature Crew"]));
    }

    [TestCase("// like DjangonautBot.Features.Crew")]
    [TestCase("/* DjangonautBot.Features.Crew.CrewStore */")]
    [TestCase("class A { string b = \"DjangonautBot.Features.Crew\"; }")]
    [TestCase("using DjangonautBot.Features.CrewQuarters;")]
    public void Words_are_not_taken_for_code(string code)
    {
        var rules = Rules(Crew, ("Outbox.cs", $"{code}\nnamespace DjangonautBot.Scheduling;"));

        Assert.That(rules.FeaturesKnownBelow("Scheduling"), Is.Empty);
    }

    [Test]
    public void A_feature_made_known_everywhere_is_found() =>
        Assert.That(
            Rules(("Usings.cs", "global using DjangonautBot.Features.Crew;")).FeaturesKnownEverywhere(),
            Is.EqualTo(["Usings.cs makes a feature known everywhere"]));

    [TestCase("using DjangonautBot.Features.Crew;\nnamespace DjangonautBot.Features.CheckIns;\nclass A { CrewStore b; }")]
    [TestCase("namespace DjangonautBot.Features.CheckIns;\nclass A { Crew.CrewStore b; }")]
    public void Another_features_store_is_not_to_be_used(string code) =>
        Assert.That(
            Rules(Crew, ("CheckIns.cs", code)).PrivateThingsUsed(),
            Is.EqualTo(["CheckIns.cs uses CrewStore of Crew, which it does not offer"]));

    [TestCase("ICrew")]
    [TestCase("Member")]
    [TestCase("MemberId")]
    [TestCase("CrewRole")]
    public void Another_features_interfaces_records_and_enums_are(string type)
    {
        var code = $"using DjangonautBot.Features.Crew;\nnamespace DjangonautBot.Features.CheckIns;\nclass A {{ {type} b; }}";

        Assert.That(Rules(Crew, ("CheckIns.cs", code)).PrivateThingsUsed(), Is.Empty);
    }

    [Test]
    public void A_circle_of_three_is_found()
    {
        var rules = Rules(Feature("A", uses: "B"), Feature("B", uses: "C"), Feature("C", uses: "A"));

        Assert.That(rules.Circles(), Has.Member("A → B → C → A"));
    }

    [Test]
    public void A_circle_between_a_feature_and_its_subfolder_is_found()
    {
        var rules = Rules(
            ("Crew.cs", "using DjangonautBot.Features.Crew.Adding;\nnamespace DjangonautBot.Features.Crew;\nclass CrewStore { Adder a; }"),
            ("Adder.cs", "namespace DjangonautBot.Features.Crew.Adding;\nclass Adder { CrewStore b; }"));

        Assert.That(rules.Circles(), Has.Member("Crew → Crew.Adding → Crew"));
    }

    [Test]
    public void A_subfolder_that_stands_on_its_feature_is_no_circle()
    {
        var rules = Rules(
            ("Crew.cs", "namespace DjangonautBot.Features.Crew;\nclass CrewStore;"),
            ("Adder.cs", "namespace DjangonautBot.Features.Crew.Adding;\nclass Adder { CrewStore b; }"));

        Assert.That(rules.Circles(), Is.Empty);
    }

    [Test]
    public void A_line_is_no_circle()
    {
        var rules = Rules(
            Feature("A", uses: "B"),
            Feature("A", uses: "C"),
            Feature("B", uses: "C"),
            Feature("C", uses: "D"),
            Feature("D", uses: "D"));

        Assert.That(rules.Circles(), Is.Empty);
    }

    private static (string, string) Crew => ("Crew.cs",
        """
        namespace DjangonautBot.Features.Crew;

        public interface ICrew;

        public sealed record Member(string Name);

        public readonly record struct MemberId(long Value);

        public enum CrewRole { Djangonaut, Navigator, Captain }

        internal sealed class CrewStore;
        """);

    private static (string, string) Feature(string name, string uses) =>
        (
            $"{name}.cs",
            $"using DjangonautBot.Features.{uses};\nnamespace DjangonautBot.Features.{name};\ninternal sealed class {name}Store;");

    private static ArchitectureRules Rules(params (string Path, string Text)[] files) =>
        new([.. files.Select(file => SourceFile.Parse(file.Path, file.Text))]);

    private static IReadOnlyList<SourceFile> ReadBot() =>
        [.. SourcePaths("DjangonautBot").Select(path => SourceFile.Parse(path, File.ReadAllText(Path.Combine(Root(), path))))];

    // From the repository's root, and without the output of a build.
    private static IEnumerable<string> SourcePaths(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root(), file))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Path.Combine(Root(), project, $"{project}.csproj"))
            .Descendants(kind)
            .Select(reference => $"{reference.Attribute("Include")?.Value}");

    private static string Root()
    {
        var root = RepositoryRoot.Find();
        if (root is null)
        {
            Assert.Ignore("The tests run away from the repository, so there is no source to read.");
        }

        return root!.FullName;
    }
}
