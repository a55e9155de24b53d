using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.CheckIns.Confidence;

/// <summary>Stores answers about confidence, and counts them.</summary>
internal sealed class ConfidenceStore(Database database) : IConfidence
{
    /// <summary>Beginning of the names of numbers of people who had their data deleted; the answer follows.</summary>
    public const string Unlinked = "confidence_";

    internal const string CountByWeek =
        $"""
        select confidence.week, confidence.value, count(*) as people
        from crew_members as member join confidence using (crew_id)
        where member.cohort_id = @cohortId
        group by confidence.week, confidence.value
        union all
        select week, cast(substr(what, length('{Unlinked}') + 1) as integer), number
        from unlinked_counts
        where cohort_id = @cohortId and what glob '{Unlinked}*'
        order by 1
        """;

    private const string Select = "select value from confidence where crew_id = @crewId and week = @week";

    private const string Upsert =
        """
        insert into confidence (crew_id, week, value, said_at) values (@crewId, @week, @value, @now)
        on conflict (crew_id, week) do update set value = excluded.value, said_at = excluded.said_at
        """;

    public IReadOnlyList<ConfidenceDistribution> List(CohortId cohortId) =>
    [
        .. database.Read(connection => connection.Query<Count>(CountByWeek, new { cohortId }).ToList())
            .GroupBy(count => count.Week)
            .Select(week => new ConfidenceDistribution(week.Key, Spread([.. week])))
            .Where(spread => spread.Answers >= ConfidenceDistribution.FewestAnswers),
    ];

    /// <summary>Answer of a person; null if there is none yet.</summary>
    public int? Find(CrewId crewId, int week) =>
        database.Read(connection => connection.QueryFirstOrDefault<int?>(Select, new { crewId, week }));

    public Task SaveAsync(CrewId crewId, int week, int value, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => transaction.Execute(Upsert, new { crewId, week, value, now }), cancellationToken);

    private static IReadOnlyList<int> Spread(IReadOnlyList<Count> counts) =>
    [
        .. Enumerable.Range(ConfidenceScale.Lowest, ConfidenceScale.Highest)
            .Select(value => counts.Where(count => count.Value == value).Sum(count => count.People)),
    ];

    internal sealed record Count
    {
        public required int Week { get; init; }

        public required int Value { get; init; }

        public required int People { get; init; }
    }
}
