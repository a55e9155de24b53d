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
        var store = new WinStore(_storage.Database, new DeliveryStore(_storage.Database), new OutboxSignal());

        var draft = await store.KeepAsync(
            new WinDraft { CrewId = new CrewId(1), TeamId = new TeamId(1), Week = 3, Text = "Merged!" }, Noon, CancellationToken.None);

        Assert.That(store.FindDraft(draft.CrewId, draft.WinDraftId, Noon + Duration.FromHours(hours)) is not null, Is.EqualTo(isFound));
    }
}
