using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.OneOnOnes;

/// <summary>The 1:1s that a person was offered. Their contents are stored nowhere.</summary>
internal sealed class PersonalOneOnOnes() : PersonalTable("one_on_one", Select, Delete)
{
    internal const string Select = "select week, state, noted_at from one_on_one where crew_id = @CrewId order by week";

    private const string SelectStates = "select week, state from one_on_one where crew_id = @CrewId";

    private const string Delete = "delete from one_on_one where crew_id = @CrewId";

    public override string Name => "one_on_ones";

    public override int Position => 140;

    public override string About => "The 1:1s with a Captain: offered, held or not needed. What was said in them is stored nowhere.";

    public override void Erase(WriteTransaction transaction, DataOwner owner, Instant now)
    {
        foreach (var talk in transaction.Query<Talk>(SelectStates, owner).ToList())
        {
            UnlinkedCounts.Add(transaction, owner.CohortId, teamId: null, talk.Week, $"one_on_one_{talk.State.ToSql()}");
        }

        base.Erase(transaction, owner, now);
    }

    internal sealed record Talk
    {
        public required int Week { get; init; }

        public required OneOnOneState State { get; init; }
    }
}
