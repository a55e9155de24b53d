using DjangonautBot.Hosting;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Tests.Hosting;

/// <summary>Whose turn it is with a database, told without any clock.</summary>
internal sealed class LeaseServiceTests : LeaseFixture
{
    [Test]
    public async Task A_second_bot_on_one_database_is_told_which_process_works_with_it()
    {
        var first = Take(LeaseProcess.NewLease(Now));
        var starting = NewService().StartAsync(Cancellation);

        await RenewAsync(first);
        await Wire.AdvanceToNextTimerAsync();

        await Assert.ThatAsync(
            () => starting, Throws.InstanceOf<LeaseHeldException>().With.Message.Contains($"process {Environment.ProcessId} "));
    }

    [Test]
    public async Task One_that_stopped_in_order_lets_the_next_begin()
    {
        var first = NewService();
        await first.StartAsync(Cancellation);
        await first.StopAsync(Cancellation);

        await Assert.ThatAsync(() => NewService().StartAsync(Cancellation), Throws.Nothing);
    }

    [Test]
    public async Task One_that_died_on_this_machine_is_followed_at_once()
    {
        // The number of this process, but another start: the number was used again.
        Take(LeaseProcess.NewLease(Now) with { StartTicks = 1 });

        await Assert.ThatAsync(() => NewService().StartAsync(Cancellation), Throws.Nothing);
    }

    [Test]
    public async Task One_whose_process_is_gone_from_this_machine_is_followed_at_once()
    {
        Take(LeaseProcess.NewLease(Now) with { ProcessId = int.MaxValue });

        await Assert.ThatAsync(() => NewService().StartAsync(Cancellation), Throws.Nothing);
    }

    [Test]
    public async Task One_that_lives_but_does_not_move_is_followed_once_it_was_watched_for_the_life_of_a_lease()
    {
        Take(LeaseProcess.NewLease(Now));

        Assert.That(await WatchAsync(NewService().StartAsync(Cancellation)), Is.EqualTo(DiesAfter));
    }

    [TestCase(0)]
    [TestCase(-20, Description = "its clock was slow")]
    [TestCase(3600, Description = "its clock was fast")]
    public async Task One_elsewhere_that_does_not_renew_its_lease_is_followed_whatever_its_clock_said(int difference)
    {
        Take(Elsewhere() with { RenewedAt = Now + Duration.FromSeconds(difference) });

        Assert.That(await WatchAsync(NewService().StartAsync(Cancellation)), Is.EqualTo(DiesAfter));
    }

    [TestCase(3)]
    [TestCase(-20, Description = "its clock is slow")]
    [TestCase(3600, Description = "its clock is fast")]
    public async Task One_elsewhere_that_renews_its_lease_lives_whatever_its_clock_says(int difference)
    {
        var other = Take(Elsewhere() with { RenewedAt = Now + Duration.FromSeconds(difference - 3) });
        var starting = NewService().StartAsync(Cancellation);
        await Wire.WaitForTimersAsync(1);

        await Store.RenewAsync(other.Owner, Now + Duration.FromSeconds(difference), Cancellation);
        await Wire.AdvanceToNextTimerAsync();

        await Assert.ThatAsync(() => starting, Throws.InstanceOf<LeaseHeldException>());
    }

    [TestCase(0, Description = "it stands still")]
    [TestCase(-3600, Description = "it was set back")]
    public async Task A_renewal_counts_whatever_became_of_the_holders_clock(int step)
    {
        var other = Take(Elsewhere());
        var starting = NewService().StartAsync(Cancellation);
        await Wire.WaitForTimersAsync(1);

        await Store.RenewAsync(other.Owner, Now + Duration.FromSeconds(step), Cancellation);
        await Wire.AdvanceToNextTimerAsync();

        await Assert.ThatAsync(() => starting, Throws.InstanceOf<LeaseHeldException>());
    }

    [Test]
    public async Task Of_two_that_watched_a_dead_one_the_second_is_told_about_the_first()
    {
        var dead = Take(Elsewhere());
        Take(LeaseProcess.NewLease(Now));

        Assert.That(new LeaseStore(Storage.Database).Take(LeaseProcess.NewLease(Now), held => held == dead), Is.Not.Null);
    }
}
