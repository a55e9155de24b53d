using Dapper;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Outcomes;

/// <summary>Counts follow-ups when they end. The numbers lead to nobody, and stay.</summary>
internal static class OutcomeCounts
{
    /// <summary>Name of the number of people whom a follow-up reached.</summary>
    public const string Asked = "asked";

    /// <summary>Name of the number of people who said that they have no role.</summary>
    public const string NoRole = "none";

    /// <summary>Name of the number of people who said whether they have a role.</summary>
    public const string AnsweredRoles = "roles";

    internal const string SelectSent =
        $"""
        select count(*) from deliveries
        where kind = '{FollowUpPost.PostKind}' and subject_id = @ConsentId and week = @Months and message_id is not null
        """;

    private const string Upsert =
        """
        insert into outcome_count (cohort_id, months, what, number) values (@CohortId, @Months, @what, 1)
        on conflict do update set number = number + 1
        """;

    /// <summary>Counts a follow-up with the answers that it has.</summary>
    public static void AddAnswers(WriteTransaction transaction, FollowUp followUp)
    {
        if (followUp.Contributing is { } contribution)
        {
            Add(transaction, followUp, contribution.ToSql());
        }

        if (followUp.CommunityRoles is { } roles)
        {
            Add(transaction, followUp, AnsweredRoles);
            foreach (var what in roles.Count == 0 ? [NoRole] : roles.Select(role => role.ToSql()))
            {
                Add(transaction, followUp, what);
            }
        }
    }

    /// <summary>Counts the person as asked, if the follow-up reached them.</summary>
    public static void AddAsked(WriteTransaction transaction, FollowUp followUp)
    {
        // An answer tells as well, even before the message is known to have arrived.
        if (followUp.HasAnswer || transaction.QuerySingle<int>(SelectSent, new { followUp.ConsentId, followUp.Months }) > 0)
        {
            Add(transaction, followUp, Asked);
        }
    }

    private static void Add(WriteTransaction transaction, FollowUp followUp, string what) =>
        transaction.Execute(Upsert, new { followUp.CohortId, followUp.Months, what });
}
