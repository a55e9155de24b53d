using DjangonautBot.Storage.Personal;

namespace DjangonautBot.Features.OneOnOnes;

/// <summary>The 1:1s that a person was offered. Their contents are stored nowhere.</summary>
internal sealed class PersonalOneOnOnes() : PersonalTable("one_on_one", Select, Delete)
{
    internal const string Select = "select week, state, noted_at from one_on_one where crew_id = @CrewId order by week";

    private const string Delete = "delete from one_on_one where crew_id = @CrewId";

    public override string Name => "one_on_ones";

    public override int Position => 140;

    public override string About => "The 1:1s with a Captain: offered, held or not needed. What was said in them is stored nowhere.";
}
