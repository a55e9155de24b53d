using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Wins;

/// <summary>Wins that their authors agreed to share.</summary>
public interface IWins
{
    /// <summary>Wins of a team in a week, in the order in which they were shared.</summary>
    IReadOnlyList<Win> List(TeamId teamId, int week);
}
