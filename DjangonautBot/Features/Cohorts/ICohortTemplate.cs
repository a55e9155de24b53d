using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Takes one feature's part of an earlier cohort's set-up over into a new one. Nobody and nothing of people comes along.</summary>
public interface ICohortTemplate
{
    /// <summary>Position among all templates, unique: they run in this order, and their notes stand in it.</summary>
    int Position { get; }

    /// <summary>Copies the part in the transaction that starts the cohort, before posts are planned.</summary>
    /// <param name="from">The earlier cohort, of the same server; it may be over, or under way.</param>
    TemplateNotes Copy(WriteTransaction transaction, Cohort from, Cohort to, Instant now);
}
