using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.CheckIns.Confidence;

/// <summary>Answers of a person about their confidence.</summary>
internal sealed class PersonalConfidence() : PersonalTable("confidence", Select, Delete)
{
    internal const string Select = "select week, value, said_at from confidence where crew_id = @CrewId order by week";

    private const string SelectAnswers = "select week, value, 1 as people from confidence where crew_id = @CrewId";

    private const string Delete = "delete from confidence where crew_id = @CrewId";

    public override string Name => "confidence";

    public override int Position => 130;

    public override string About => "Your answers, from 1 to 5, to the question how confident you feel contributing to Django.";

    public override void Erase(WriteTransaction transaction, DataOwner owner, Instant now)
    {
        foreach (var answer in transaction.Query<ConfidenceStore.Count>(SelectAnswers, owner).ToList())
        {
            UnlinkedCounts.Add(transaction, owner.CohortId, teamId: null, answer.Week, $"{ConfidenceStore.Unlinked}{answer.Value}");
        }

        base.Erase(transaction, owner, now);
    }
}
