using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Wins;

/// <summary>The wins that people agreed to share.</summary>
public interface IWins
{
    /// <summary>A team's wins of a week, in the order in which they were shared.</summary>
    IReadOnlyList<Win> List(TeamId teamId, int week);
}
