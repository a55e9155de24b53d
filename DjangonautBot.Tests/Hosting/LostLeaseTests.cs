using DjangonautBot.Hosting;
using DjangonautBot.Storage;
using NSubstitute;

namespace DjangonautBot.Tests.Hosting;

/// <summary>What keeps a lease, and what a process does that has lost its own.</summary>
internal sealed class LostLeaseTests : LeaseFixture
{
    [Test]
    public async Task A_lease_that_is_renewed_does_not_run_out()
    {
        await NewService().StartAsync(Cancellation);
        for (var elapsed = TimeSpan.Zero; elapsed < DiesAfter * 2; elapsed += RenewEvery)
        {
            await Wire.WaitForTimerAsync(RenewEvery);
            Wire.Advance(RenewEvery);
        }

        await Wire.WaitForTimerAsync(RenewEvery);
        var second = NewService(SameFile).StartAsync(Cancellation);
        Wire.Advance(RenewEvery - LookEvery);
        await Wire.WaitForTimersAsync(2);
        Wire.Advance(LookEvery);
        await Wire.WaitForTimerAsync(RenewEvery);
        Wire.Advance(LookEvery);

        await Assert.ThatAsync(() => second, Throws.InstanceOf<LeaseHeldException>());
    }

    [Test]
    public async Task One_whose_lease_was_taken_over_stops_and_leaves_it_to_the_other()
    {
        var stopped = new TaskCompletionSource();
        Lifetime.When(lifetime => lifetime.StopApplication()).Do(_ => stopped.TrySetResult());
        var service = NewService();
        await service.StartAsync(Cancellation);
        var other = Take(Elsewhere());

        await Wire.WaitForTimerAsync(RenewEvery);
        Wire.Advance(RenewEvery);
        await stopped.Task.WaitAsync(Cancellation);
        await service.StopAsync(Cancellation);

        Assert.That(ExitStatus.ExitCode, Is.EqualTo(ExitCode.InUse));
        Assert.That(Store.Find(), Is.EqualTo(other));
    }

    [Test]
    public async Task One_whose_lease_was_taken_over_changes_nothing_any_more()
    {
        await NewService().StartAsync(Cancellation);
        Take(Elsewhere());

        await Assert.ThatAsync(
            () => Storage.Database.WriteAsync(_ => { }, Cancellation),
            Throws.InstanceOf<StorageException>()
                .With.Property(nameof(StorageException.Problem)).EqualTo(StorageProblem.TakenOver));
    }
}
