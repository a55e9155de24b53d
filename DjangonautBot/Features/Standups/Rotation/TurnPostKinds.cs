namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>Kinds of the deliveries about turns.</summary>
internal static class TurnPostKinds
{
    /// <summary>Request to a Navigator to swap; its subject is the swap.</summary>
    public const string Swap = "swap";

    /// <summary>Direct message that a swap was declined; its subject is the swap.</summary>
    public const string SwapAnswer = "swap_answer";

    /// <summary>Direct message that a swap cannot be made any more; its subject is the team, and its week the author's.</summary>
    public const string SwapEnded = "swap_ended";

    /// <summary>Call for a stand-in; its subject is the call.</summary>
    public const string CoverCall = "cover_call";

    /// <summary>Alert to Captains that a call is still open; its subject is the call.</summary>
    public const string OpenCoverCall = "open_call";

    /// <summary>Alert to Captains that a stand-in cannot see the team's channel; its subject is the call.</summary>
    public const string HiddenChannel = "hidden_channel";

    /// <summary>Direct message about weeks that changed hands; its subject is the notice.</summary>
    public const string TurnNotice = "turn_change";

    /// <summary>Alert to Captains that a team has no Navigator; its subject is the team.</summary>
    public const string NoFacilitator = "leaderless";

    /// <summary>Alert to Captains that all Navigators of a team are away in some week; its subject is the team.</summary>
    public const string UncoveredWeeks = "uncovered_weeks";
}
