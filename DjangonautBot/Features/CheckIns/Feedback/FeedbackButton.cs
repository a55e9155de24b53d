using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Feedback;

/// <summary>
/// Button that opens the form for feedback on a check-in, for messages of any feature. Permission is checked when it is pressed.
/// </summary>
public sealed record FeedbackButton(CohortId CohortId, CheckInId CheckInId)
{
    internal const string Route = "feedback.open";

    public Button GiveFeedback => new(ButtonStyle.Secondary, "Give feedback", new CustomId(Route, CohortId, CheckInId.Value).ToString());
}
