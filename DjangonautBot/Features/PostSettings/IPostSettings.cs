using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Reads the settings and times of recurring posts.</summary>
public interface IPostSettings
{
    /// <summary>Lists the settings of all recurring posts, with defaults for posts without one.</summary>
    IReadOnlyList<PostSetting> Settings(CohortId cohortId);

    /// <summary>Lists the upcoming recurring posts, the earliest first; none of a closed cohort.</summary>
    IReadOnlyList<PlannedPost> Upcoming(CohortId cohortId, Instant now);
}
