using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.PostSettings;

/// <summary>When the recurring posts of each cohort go out.</summary>
public interface IPostSettings
{
    /// <summary>Every recurring post with what was set for it, or as usual.</summary>
    IReadOnlyList<PostSetting> Settings(CohortId cohortId);

    /// <summary>The recurring posts that are still to come, the earliest first; none once the cohort is closed.</summary>
    IReadOnlyList<PlannedPost> Upcoming(CohortId cohortId, Instant now);
}
