using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Cards;

/// <summary>What another feature lets people do below a check-in's card.</summary>
public interface ICardButton
{
    /// <summary>The same for everybody: who may do it is checked when it is pressed.</summary>
    Button Below(CohortId cohortId, CheckIn checkIn);
}
