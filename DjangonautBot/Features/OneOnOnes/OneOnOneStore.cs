using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.OneOnOnes;

/// <summary>Stores the states of offers of 1:1s.</summary>
internal sealed class OneOnOneStore(Database database)
{
    internal const string SelectByWeek =
        """
        select one_on_one.crew_id, one_on_one.state
        from crew_members as member join one_on_one using (crew_id)
        where member.cohort_id = @cohortId and one_on_one.week = @week
        """;

    private const string Upsert =
        """
        insert into one_on_one (crew_id, week, state, noted_at) values (@crewId, @week, @state, @now)
        on conflict (crew_id, week) do update set state = excluded.state, noted_at = excluded.noted_at
        """;

    /// <summary>Reads the states of a round's offers, without members who have not been offered a 1:1 yet.</summary>
    public IReadOnlyDictionary<CrewId, OneOnOneState> Find(CohortId cohortId, OneOnOneRound oneOnOneRound) =>
        database.Read(connection => connection.Query<Noted>(SelectByWeek, new { cohortId, week = oneOnOneRound.Week }))
            .ToDictionary(noted => noted.CrewId, noted => noted.State);

    /// <summary>Sets the state of the offers to several people.</summary>
    public Task NoteAsync(
        IReadOnlyList<CrewId> people, OneOnOneRound oneOnOneRound, OneOnOneState state, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                foreach (var crewId in people)
                {
                    transaction.Execute(Upsert, new { crewId, week = oneOnOneRound.Week, state = state.ToSql(), now });
                }
            },
            cancellationToken);

    internal sealed record Noted
    {
        public required CrewId CrewId { get; init; }

        public required OneOnOneState State { get; init; }
    }
}
