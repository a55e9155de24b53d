using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.PostSettings.Planning;

/// <summary>Lanes of the recurring posts that are direct messages, by team; of anonymous questions by cohort.</summary>
internal static class PostLanes
{
    public static readonly DirectLane Brief = new(1);

    public static readonly DirectLane WaitingQuestions = new(2);

    public static readonly DirectLane Debrief = new(3);

    public static readonly DirectLane AnonymousQuestions = new(7);
}
