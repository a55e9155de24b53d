namespace DjangonautBot.Features.PostSettings.Planning;

/// <summary>Automatic posts that recur. Buttons hold their numbers, so the order stays.</summary>
public enum RecurringPost
{
    /// <summary>A week opens: in each team's channel, with the week's thread.</summary>
    Week,

    /// <summary>The reminder that a person asked for, as a direct message.</summary>
    Reminder,

    /// <summary>The facilitator's brief.</summary>
    Brief,

    /// <summary>The stand-up starts soon: in the team's channel.</summary>
    Standup,

    /// <summary>The week's summary: in the team's channel.</summary>
    Summary,

    /// <summary>Questions that wait for an answer.</summary>
    Questions,

    /// <summary>The Captains' digest.</summary>
    Digest,

    /// <summary>The 1:1s to offer.</summary>
    OneOnOnes,

    /// <summary>Asks the facilitator how the stand-up was.</summary>
    Debrief,

    /// <summary>The week's counts and shared wins: in the channel for summaries, whenever the summary comes.</summary>
    Counts,

    /// <summary>Anonymous questions to Navigators that wait for an answer: with those of the teams, and of no team.</summary>
    AnonymousQuestions,
}
