using DjangonautBot.Storage.Personal;

namespace DjangonautBot.Features.Me.Away;

/// <summary>A person's absences. The reason is stored nowhere.</summary>
internal sealed class PersonalAbsences() : PersonalTable("absence", Select, Delete, DeleteAll)
{
    internal const string Select = "select away_from, away_until from absence where crew_id = @CrewId order by absence_id";

    private const string Delete = "delete from absence where crew_id = @CrewId";

    private const string DeleteAll = "delete from absence where crew_id in (select crew_id from crew_members where cohort_id = @cohortId)";

    public override string Name => "absences";

    public override int Position => 150;

    public override string About => "The days on which you were away. Why is stored nowhere.";
}
