using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Tests.Support;
using NodaTime;
using NSubstitute;

namespace DjangonautBot.Tests.Features.Crew.Presence;

internal sealed class PresenceStoreTests
{
    [Test]
    public async Task A_time_out_of_the_server_is_kept_when_it_is_over()
    {
        using var storage = new TestDatabase();
        var (guildId, userId) = (new Snowflake(1), new Snowflake(101));
        var cohortId = storage.AddCohort(guildId);
        storage.Database.Read(connection => connection.Execute(
            $"insert into crew (crew_id, cohort_id, user_id, display_name, joined_at) values (1, {cohortId}, 101, 'Ada', 0)"));
        var store = new PresenceStore(storage.Database, Substitute.For<IPlans>(), new OutboxSignal());

        await store.MarkGoneAsync(cohortId, userId, Instant.FromUnixTimeMilliseconds(5), CancellationToken.None);
        await store.MarkSeenAsync(guildId, userId, Instant.FromUnixTimeMilliseconds(9), CancellationToken.None);
        await store.MarkSeenAsync(guildId, userId, Instant.FromUnixTimeMilliseconds(11), CancellationToken.None);

        Assert.That(
            storage.Database.Read(connection =>
                connection.Query<string>("select crew_id || ': ' || gone_since || ' to ' || seen_at from server_absences").ToList()),
            Is.EqualTo(["1: 5 to 9"]));
    }
}
