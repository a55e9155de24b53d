using DjangonautBot.Hosting;
using DjangonautBot.Storage;
using NSubstitute;

namespace DjangonautBot.Tests.Scheduling.Outbox;

/// <summary>A bot that did not move for a while, and that another one has taken over from, posts nothing any more.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class TakenOverTests : IDisposable
{
    private readonly OutboxFixture _story = new();

    [Test]
    public async Task It_claims_nothing_and_sends_nothing()
    {
        new LeaseStore(_story.Database).Take(LeaseProcess.NewLease(_story.WireNow), _ => false);
        await _story.RequestAsync();
        TakeOver();

        await Assert.ThatAsync(
            () => _story.DrainAsync(),
            Throws.InstanceOf<StorageException>().With.Property(nameof(StorageException.Problem)).EqualTo(StorageProblem.TakenOver));

        Assert.That(_story.Outcome().State, Is.EqualTo("waiting"));
        await _story.Rest.DidNotReceiveWithAnyArgs().CreateMessageAsync(default, null!, null, default);
    }

    public void Dispose() => _story.Dispose();

    private void TakeOver()
    {
        using var other = new Database(_story.Database.Path);
        new LeaseStore(other).Take(LeaseProcess.NewLease(_story.WireNow), _ => true);
    }
}
