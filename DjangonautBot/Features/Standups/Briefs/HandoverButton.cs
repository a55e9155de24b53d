using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>Button that opens the form for a note to the next facilitator. Permission is checked when it is pressed.</summary>
public sealed record HandoverButton(CohortId CohortId, TeamId TeamId, int Week)
{
    internal const string Route = "handover.open";

    public Button LeaveANote => new(ButtonStyle.Secondary, "Leave a note", new CustomId(Route, CohortId, TeamId.Value, Week).ToString());
}
