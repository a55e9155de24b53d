using DjangonautBot.Hosting;

namespace DjangonautBot.Tests.Repository;

/// <summary>The files beside the operator's pages say the same as the bot and its image.</summary>
internal sealed class OperatingFilesTests
{
    private static readonly string Root = RepositoryRoot.Find()!.FullName;

    [Test]
    public void Systemd_starts_it_again_except_where_somebody_has_to_mend_something_first()
    {
        ExitCode[] mend = [ExitCode.Settings, ExitCode.Storage, ExitCode.Discord];

        Assert.That(
            Lines("docs/operating/djangonautbot.service"),
            Has.Member($"RestartPreventExitStatus={string.Join(' ', mend.Select(code => (int)code))}"));
    }

    [TestCase("docs/operating/compose.yaml", "test: [CMD, /app/DjangonautBot, health]")]
    [TestCase("docs/operating/compose.yaml", "- data:/data")]
    [TestCase("docs/operating/compose.yaml", "read_only: true")]
    [TestCase("docs/operating/kubernetes.yaml", "runAsUser: 1654")]
    [TestCase("docs/operating/kubernetes.yaml", "fsGroup: 1654")]
    [TestCase("docs/operating/kubernetes.yaml", "mountPath: /data")]
    public void An_example_fits_the_image(string file, string line)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Lines("Dockerfile"), Has.Member("USER 1654:1654").And.Member("VOLUME /data"));
            Assert.That(Lines(file), Has.Member(line));
        });
    }

    private static IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(Root, file)).Select(line => line.Trim());
}
