using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Wins;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Wins;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class WinStoreTests : IDisposable
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 18, 12, 0);

    private readonly TestDatabase _storage = new();

    public void Dispose() => _storage.Dispose();

    [TestCase(24, true)]
    [TestCase(25, false)]
    public async Task A_draft_can_be_shared_for_a_day(int hours, bool isFound)
    {
        var (store, _) = await SetUpAsync();

        var draft = await store.KeepAsync(Draft, Noon, CancellationToken.None);

        Assert.That(store.FindDraft(draft.CrewId, draft.WinDraftId, Noon + Duration.FromHours(hours)) is not null, Is.EqualTo(isFound));
    }
    [Test]
    public async Task A_draft_that_was_deleted_the_moment_before_is_not_said_to_be_shared()
    {
        var (store, cohortId) = await SetUpAsync();
        var draft = await store.KeepAsync(Draft, Noon, CancellationToken.None);
        await store.DropAsync(draft, CancellationToken.None);

        Assert.That(await store.ShareAsync(cohortId, draft, new Snowflake(11), Noon, CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task A_second_tap_at_the_same_moment_is_told_that_it_is_shared()
    {
        var (store, cohortId) = await SetUpAsync();
        var draft = await store.KeepAsync(Draft, Noon, CancellationToken.None);
        await store.ShareAsync(cohortId, draft, new Snowflake(11), Noon, CancellationToken.None);

        Assert.That(await store.ShareAsync(cohortId, draft, new Snowflake(11), Noon, CancellationToken.None), Is.True);
    }

    private static WinDraft Draft => new() { CrewId = new CrewId(1), TeamId = new TeamId(1), Week = 3, Text = "Merged!" };

    private async Task<(WinStore Store, CohortId CohortId)> SetUpAsync()
    {
        var cohortId = _storage.AddCohort(new Snowflake(1));
        await _storage.Database.WriteAsync(
            transaction => transaction.Execute(
                """
                insert into team (team_id, cohort_id, name, channel_id, standup_day, standup_time, minutes, created_at)
                values (1, @cohortId, 'Pluto', 11, 4, '18:00', 45, 0);
                insert into crew (crew_id, cohort_id, user_id, display_name, joined_at) values (1, @cohortId, 101, 'Ada', 0);
                """,
                new { cohortId }),
            CancellationToken.None);
        return (new WinStore(_storage.Database, new DeliveryStore(_storage.Database), new OutboxSignal()), cohortId);
    }
}
