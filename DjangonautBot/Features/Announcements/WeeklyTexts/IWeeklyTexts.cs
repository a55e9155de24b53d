using DjangonautBot.Features.Cohorts;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Announcements.WeeklyTexts;

/// <summary>Texts with which the weeks of a cohort open.</summary>
public interface IWeeklyTexts
{
    /// <summary>Finds the text of a week: the cohort's for that week, else for all middle weeks, else the program's.</summary>
    /// <param name="week">0 to the length of the program.</param>
    WeeklyText Find(Cohort cohort, int week);

    /// <summary>Copies all texts of a cohort to another one, which may be of another length.</summary>
    /// <returns>Number of the texts.</returns>
    int Copy(WriteTransaction transaction, CohortId from, CohortId to);
}
