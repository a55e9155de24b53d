using DjangonautBot.Hosting;
using DjangonautBot.Hosting.Demo;

namespace DjangonautBot.Tests.Repository;

/// <summary>No container engine runs with the tests, so at least everything that the Dockerfile names must be there.</summary>
internal sealed class DockerfileTests
{
    private static readonly string Root = RepositoryRoot.Find()!.FullName;

    private static readonly IReadOnlyList<string> Lines =
        [.. File.ReadAllText(Path.Combine(Root, "Dockerfile")).Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')];

    private static IEnumerable<string> CopiedPaths => Lines
        .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from=", StringComparison.Ordinal))
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..^1]);

    [TestCaseSource(nameof(CopiedPaths))]
    public void Each_path_that_is_copied_exists(string path) =>
        Assert.That(Path.Combine(Root, path), path.EndsWith('/') ? Does.Exist.IgnoreFiles : Does.Exist.IgnoreDirectories);

    [Test]
    public void All_that_the_bot_is_built_from_is_copied()
    {
        var referenced = File.ReadLines(Path.Combine(Root, "DjangonautBot", "DjangonautBot.csproj"))
            .Where(line => line.Contains("<ProjectReference", StringComparison.Ordinal))
            .Select(line => $"{line.Split('"')[1].Split('/')[1]}/");

        Assert.That(CopiedPaths, Is.SupersetOf(referenced.Append("DjangonautBot/").Append("appsettings.json")));
    }

    [Test]
    public void It_starts_and_checks_the_program_that_is_built()
    {
        var program = $"\"/app/{typeof(BotHost).Assembly.GetName().Name}\"";
        Assert.Multiple(() =>
        {
            Assert.That(Lines, Has.Some.EqualTo("COPY --from=build /image/ /"));
            Assert.That(Lines, Has.Some.EqualTo($"ENTRYPOINT [{program}]"));
            Assert.That(Lines, Has.Some.StartsWith("HEALTHCHECK").And.Some.EndsWith($"CMD [{program}, \"health\"]"));
        });
    }

    [Test]
    public void The_sandbox_keeps_its_data_on_the_volume()
    {
        var startedIn = Lines.Last(line => line.StartsWith("WORKDIR ", StringComparison.Ordinal)).Split(' ')[1];

        Assert.That(Path.Combine(startedIn, SandboxFolder.DefaultPath), Does.StartWith("/data/"));
    }

    [Test]
    public void It_runs_without_root_and_keeps_its_database_on_the_volume()
    {
        var user = File.ReadLines(Path.Combine(Root, "tools/image/assemble"))
            .Single(line => line.StartsWith("user=", StringComparison.Ordinal)).Split('=')[1];
        Assert.Multiple(() =>
        {
            Assert.That(Lines, Has.Some.EqualTo($"USER {user}:{user}"));
            Assert.That(Lines, Has.Some.EqualTo($"COPY --from=build --chown={user}:{user} /data/ /data/"));
            Assert.That(Lines, Has.Some.EqualTo("VOLUME /data"));
            Assert.That(Lines, Has.Some.StartsWith("ENV Storage__DatabasePath=/data/"));
        });
    }

    [Test]
    public void It_is_built_as_small_as_it_can_be() =>
        Assert.That(Lines, Has.Some.Matches("dotnet publish DjangonautBot .*-p:PublishAot=true -p:Compact=true"));

    [Test]
    public void It_holds_no_distribution() =>
        Assert.That(Lines.Last(line => line.StartsWith("FROM ", StringComparison.Ordinal)), Is.EqualTo("FROM scratch"));
}
