using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Announcements.WeeklyTexts;

/// <summary>Takes the texts with which an earlier cohort opened its weeks over, also into one of another length.</summary>
internal sealed class WeeklyTextTemplate(IWeeklyTexts texts) : ICohortTemplate
{
    public int Position => 30;

    public TemplateNotes Copy(WriteTransaction transaction, Cohort from, Cohort to, Instant now) =>
        texts.Copy(transaction, from.CohortId, to.CohortId) is > 0 and var copied
            ? new TemplateNotes([$"📝 {Numbers.Of(copied, "text")} of its own with which weeks open."], [])
            : TemplateNotes.None;
}
