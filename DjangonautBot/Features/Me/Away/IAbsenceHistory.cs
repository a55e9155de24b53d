using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Me.Away;

/// <summary>Reads past and future absences. Only Captains may see them; elsewhere they keep reminders and questions away.</summary>
public interface IAbsenceHistory
{
    /// <summary>Lists all absences of a cohort, in no order.</summary>
    IReadOnlyList<Absence> List(CohortId cohortId);
}
