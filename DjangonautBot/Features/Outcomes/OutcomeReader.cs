using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Outcomes;

/// <inheritdoc/>
internal sealed class OutcomeReader(Database database) : IOutcomes
{
    // Follow-ups that wait for their taps are counted as sent, and nothing else of them.
    internal const string SelectCounts =
        $"""
        select months, what, number from outcome_count where cohort_id = @cohortId
        union all
        select follow_up.months, '{OutcomeCounts.Asked}', count(*)
        from outcome_consent join follow_up using (consent_id) join deliveries
          on deliveries.kind = '{FollowUpPost.PostKind}' and deliveries.subject_id = consent_id and deliveries.week = follow_up.months
        where outcome_consent.cohort_id = @cohortId and deliveries.message_id is not null
        group by follow_up.months
        """;

    internal const string SelectAgreed = "select count(*) from outcome_consent where cohort_id = @cohortId";

    public CohortOutcomes Read(CohortId cohortId)
    {
        var (counts, agreed) = database.ReadConsistently(connection => (
            connection.Query<Count>(SelectCounts, new { cohortId }).ToList(),
            connection.QuerySingle<int>(SelectAgreed, new { cohortId })));
        return new CohortOutcomes(
            agreed, [.. OutcomeCalendar.Months.Select(months => Sum(months, [.. counts.Where(count => count.Months == months)]))]);
    }

    private static FollowUpNumbers Sum(int months, IReadOnlyList<Count> counts)
    {
        var contributing = Enum.GetValues<Contribution>().Select(contribution => Of(contribution.ToSql())).ToList();
        var roles = Enum.GetValues<CommunityRole>().Select(role => Of(role.ToSql())).Append(Of(OutcomeCounts.NoRole)).ToList();
        return new FollowUpNumbers(
            months,
            Of(OutcomeCounts.Asked),
            contributing.Sum() >= CohortOutcomes.FewestAnswers ? contributing : [],
            Of(OutcomeCounts.AnsweredRoles) >= CohortOutcomes.FewestAnswers ? roles : []);

        int Of(string what) => counts.Where(count => count.What == what).Sum(count => count.Number);
    }

    internal sealed record Count
    {
        public required int Months { get; init; }

        public required string What { get; init; }

        public required int Number { get; init; }
    }
}
