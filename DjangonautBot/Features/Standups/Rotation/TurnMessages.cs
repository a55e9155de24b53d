using DjangonautBot.Features.Cohorts;

namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>Why a turn cannot be given to somebody else.</summary>
internal static class TurnMessages
{
    public const string Closed =
        "🛬 This cohort is closed, so its turns stay as they were. If it goes on, a Captain can open it again with `/cohort close`.";

    public static string NotInTheProgram(Cohort cohort) => $"🌱 This program has weeks 1 to {cohort.Weeks}. Please choose one of these.";

    public static string NotYours(int week) => $"🌱 You do not lead a stand-up in week {week}. `/rotation show` says who does.";

    public static string IsPast(int week) =>
        $"🌱 The stand-up of week {week} has begun, so it stays as it was. You can choose a week to come.";

    public static string IsCancelled(int week) => $"🌱 There is no stand-up in week {week}, so there is nothing to lead.";
}
