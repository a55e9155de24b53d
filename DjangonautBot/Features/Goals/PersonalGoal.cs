using Dapper;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.Goals;

/// <summary>A person's own goal.</summary>
internal sealed class PersonalGoal(IDeliveries deliveries) : PersonalTable("goal", Select, Delete, DeleteAll)
{
    internal const string Select = "select text, set_at from goal where crew_id = @CrewId";

    private const string SelectText = "select text from goal where crew_id = @CrewId";

    private const string Delete = "delete from goal where crew_id = @CrewId";

    private const string DeleteAll = "delete from goal where crew_id in (select crew_id from crew_members where cohort_id = @cohortId)";

    public override string Name => "goal";

    public override int Position => 110;

    public override string About => "The goal that you set for yourself.";

    public override void Erase(WriteTransaction transaction, DataOwner owner, Instant now)
    {
        base.Erase(transaction, owner, now);
        if (owner.CrewId is { } crewId)
        {
            deliveries.RefreshQuotes(transaction, IGoals.QuoteOf(crewId));
        }
    }

    public override IEnumerable<PersonalMoment> Recall(DatabaseConnection connection, DataOwner owner) =>
        connection.Query<string>(SelectText, owner).Select(text => new PersonalMoment(Week: null, "🎯", text));
}
