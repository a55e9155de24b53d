using DjangonautBot.Features.Cohorts;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Announcements.Approval;

/// <summary>A cohort asks for a second Captain where the earlier one did.</summary>
internal sealed class ApprovalTemplate : ICohortTemplate
{
    public int Position => 40;

    public TemplateNotes Copy(WriteTransaction transaction, Cohort from, Cohort to, Instant now)
    {
        if (!ApprovalRows.IsNeeded(transaction, from.CohortId))
        {
            return TemplateNotes.None;
        }

        ApprovalRows.Save(transaction, to.CohortId, isNeeded: true);
        return new TemplateNotes(["✋ Another Captain has to say yes to each announcement."], []);
    }
}
