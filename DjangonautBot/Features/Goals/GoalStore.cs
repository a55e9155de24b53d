using Dapper;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Goals;

internal sealed class GoalStore(Database database) : IGoals
{
    internal const string Select = "select text from goal where crew_id = @crewId";

    public string? Find(CrewId crewId) =>
        database.Read(connection => connection.QueryFirstOrDefault<string>(Select, new { crewId }));
}
