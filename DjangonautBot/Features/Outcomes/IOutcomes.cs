using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Outcomes;

/// <summary>Reads what became of a cohort's Djangonauts, as counts only: no answer of a single person is revealed.</summary>
public interface IOutcomes
{
    CohortOutcomes Read(CohortId cohortId);
}
