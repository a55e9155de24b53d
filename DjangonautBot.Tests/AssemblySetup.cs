using DjangonautBot.Tests.Support;

[assembly: LevelOfParallelism(4)]
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: FastByDefault]

namespace DjangonautBot.Tests;

/// <summary>Set-up of all tests.</summary>
[SetUpFixture]
internal sealed class AssemblySetup
{
    /// <summary>
    /// Several bots and sandboxes share this process, and storage is synchronous: with the usual few threads they would
    /// wait for each other until a person in the sandbox gives up after three seconds.
    /// </summary>
    [OneTimeSetUp]
    public void GiveEachBotThreads() => ThreadPool.SetMinThreads(workerThreads: 64, completionPortThreads: 64);
}
