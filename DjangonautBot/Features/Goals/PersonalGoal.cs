using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Personal;

namespace DjangonautBot.Features.Goals;

/// <summary>A person's own goal.</summary>
internal sealed class PersonalGoal() : PersonalTable("goal", Select, Delete, DeleteAll)
{
    internal const string Select = "select text, set_at from goal where crew_id = @CrewId";

    private const string SelectText = "select text from goal where crew_id = @CrewId";

    private const string Delete = "delete from goal where crew_id = @CrewId";

    private const string DeleteAll = "delete from goal where crew_id in (select crew_id from crew_members where cohort_id = @cohortId)";

    public override string Name => "goal";

    public override int Position => 110;

    public override string About => "The goal that you set for yourself.";

    public override IEnumerable<PersonalMoment> Recall(DatabaseConnection connection, DataOwner owner) =>
        connection.Query<string>(SelectText, owner).Select(text => new PersonalMoment(Week: null, "🎯", text));
}
