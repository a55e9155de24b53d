using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Cards;

/// <summary>Button of another feature below the card of a check-in.</summary>
public interface ICardButton
{
    /// <summary>Button for every reader: permission is checked when it is pressed.</summary>
    Button Below(CohortId cohortId, CheckIn checkIn);
}
