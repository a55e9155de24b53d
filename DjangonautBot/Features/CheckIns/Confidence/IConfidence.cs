using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Confidence;

/// <summary>Confidence in contributing to Django, as distributions only: no answer of a single person is revealed.</summary>
public interface IConfidence
{
    /// <summary>Distributions of a cohort's weeks, the first week first, without weeks of fewer than five answers.</summary>
    IReadOnlyList<ConfidenceDistribution> List(CohortId cohortId);
}
