using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Me.Away;

/// <summary>When people were away, also once they are back. Only Captains may see it; elsewhere it leaves people in peace.</summary>
public interface IAbsenceHistory
{
    /// <summary>All absences of a cohort, in no order.</summary>
    IReadOnlyList<Absence> List(CohortId cohortId);
}
