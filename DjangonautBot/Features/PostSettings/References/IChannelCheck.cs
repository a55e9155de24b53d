using DjangonautBot.Features.Cohorts;

namespace DjangonautBot.Features.PostSettings.References;

/// <summary>Checks the channels to which a cohort and its teams refer.</summary>
public interface IChannelCheck
{
    /// <summary>Checks all of them.</summary>
    /// <returns>The state of each, also if nothing is missing; null as long as the server's channels are not known.</returns>
    IReadOnlyList<ChannelState>? Check(Cohort cohort);
}
