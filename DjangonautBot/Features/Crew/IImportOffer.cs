using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew;

/// <summary>Offers what comes next below the message that an import ended with.</summary>
public interface IImportOffer
{
    /// <summary>A button for the cohort; null where there is nothing to offer.</summary>
    Button? For(CohortId cohort);
}
