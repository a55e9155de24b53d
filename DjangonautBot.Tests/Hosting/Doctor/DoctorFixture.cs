using DjangonautBot.Hosting.Doctor.Checks;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Hosting.Doctor;

/// <summary>A machine where no bot runs, and a sandbox over sockets with one server.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal abstract class DoctorFixture
{
    protected static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("djangonautbot-doctor-");

    /// <summary>Path of a migrated database.</summary>
    protected string DatabasePath { get; private set; } = null!;

    protected SandboxHost Sandbox { get; private set; } = null!;

    protected SandboxWorld World => Sandbox.World;

    [SetUp]
    public async Task StartAsync()
    {
        DatabasePath = MigratedDatabase.CopyTo(Folder);
        Sandbox = await SandboxHost.StartAsync(new SandboxWorld(), ct: Cancellation);
        World.AddServer("Djangonaut Space");
    }

    [TearDown]
    public async Task StopAsync()
    {
        Assert.That(World.Failures, Is.Empty);
        await Sandbox.DisposeAsync();
        Folder.Delete(recursive: true);
    }

    protected Surroundings Surroundings(params (string Key, string Value)[] settings) =>
        DoctorVisit.SurroundingsOf(Sandbox, DatabasePath, settings);

    protected Task<DoctorVisit> VisitAsync(params (string Key, string Value)[] settings) =>
        DoctorVisit.PayAsync(Surroundings(settings), Cancellation);
}
