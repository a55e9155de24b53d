using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Confidence;

/// <summary>How confident people feel contributing to Django, as numbers of many: what one person said is nobody's business.</summary>
public interface IConfidence
{
    /// <summary>The distributions of a cohort's weeks, the first week first, without weeks that have fewer than five answers.</summary>
    IReadOnlyList<ConfidenceDistribution> List(CohortId cohortId);
}
