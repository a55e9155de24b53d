using Dapper;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Deletions;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Calendars.Feed;

/// <summary>
/// Stores the private addresses of members of the crew, as hashes only. An address ends for good when its owner has left the crew or the
/// server.
/// </summary>
internal sealed class CalendarAddresses(Database database, DeletionJournal journal, ProgramClock clock)
    : IPlanObserver, IRepeatableDeletion
{
    // Somebody who may still be in the server, in a cohort that is still there.
    private const string IsMember =
        "member.gone_since is null and exists (select 1 from crew_roles where crew_roles.crew_id = member.crew_id)";

    internal const string SelectSubscriber =
        $"""
        select calendar.calendar_id, calendar.cohort_id, member.crew_id, member.user_id, calendar.presence_asked_at
        from calendar join crew_members as member using (crew_id)
        where calendar.address_hash = @hash and {IsMember}
        """;

    internal const string SelectMember = $"select count(*) from crew_members as member where member.crew_id = @CrewId and {IsMember}";

    internal const string SelectAddressedAt =
        "select addressed_at from calendar where cohort_id = @CohortId and crew_id is @CrewId and address_hash is not null";

    private const string UpdateAddress =
        "update calendar set address_hash = @hash, addressed_at = @now, presence_asked_at = @now where calendar_id = @calendarId";

    private const string EndEarlier =
        """
        update calendar set address_hash = null, addressed_at = null, presence_asked_at = null
        where cohort_id = @cohortId and crew_id = @crewId and addressed_at < @before
        """;

    private const string UpdatePresence = "update calendar set presence_asked_at = @now where calendar_id = @calendarId";

    private const string End =
        $"""
        update calendar set address_hash = null, addressed_at = null, presence_asked_at = null
        where cohort_id = @cohortId and address_hash is not null
          and not exists (select 1 from crew_members as member where member.crew_id = calendar.crew_id and {IsMember})
        """;

    public string DeletionKind => "address";

    public IReadOnlyList<string> Changed(WriteTransaction transaction, CohortId cohortId, Instant now)
    {
        transaction.Execute(End, new { cohortId });
        return [];
    }

    /// <summary>Finds the owner of an address; null if there is no such address any more.</summary>
    public FeedSubscriber? Find(string secret) => database.Read(connection =>
        connection.QueryFirstOrDefault<FeedSubscriber>(SelectSubscriber, new { hash = CalendarAddress.HashOf(secret) }));

    /// <summary>Time since which a person has an address; null if there is none.</summary>
    public Instant? FindAddressedAt(CalendarOwner owner) =>
        SqlTypes.ToInstant(database.Read(connection => connection.QueryFirstOrDefault<long?>(SelectAddressedAt, owner)));

    /// <summary>Makes a new address in place of the one that there was.</summary>
    /// <returns>Its secret; null if the person is in the crew or in the server no more.</returns>
    public Task<string?> RenewAsync(CalendarOwner owner, CancellationToken cancellationToken)
    {
        var (secret, now) = (CalendarAddress.NewSecret(), clock.Now);
        return journal.WriteAsync(
            new Deletion(DeletionKind, owner.CohortId.Value, owner.CrewId?.Value ?? 0, now),
            transaction =>
            {
                if (transaction.QuerySingle<int>(SelectMember, owner) == 0)
                {
                    return null;
                }

                var calendarId = CalendarStore.GetId(transaction, owner);
                transaction.Execute(UpdateAddress, new { calendarId, hash = CalendarAddress.HashOf(secret), now });
                return secret;
            },
            hasDeleted: made => made is not null,
            cancellationToken);
    }

    /// <summary>Ends an address that its owner had replaced, most likely because somebody else had come to know it.</summary>
    public void Repeat(WriteTransaction transaction, Deletion deletion, Instant now) => transaction.Execute(
        EndEarlier, new { cohortId = deletion.Within, crewId = deletion.Subject, before = deletion.At });

    /// <summary>Records that Discord was asked for a person.</summary>
    public Task NotePresenceAsync(FeedSubscriber subscriber, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Execute(UpdatePresence, new { calendarId = subscriber.CalendarId, now }), cancellationToken);
}
