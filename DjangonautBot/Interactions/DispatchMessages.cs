using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage;

namespace DjangonautBot.Interactions;

/// <summary>Messages for interactions that could not be handled, of any kind.</summary>
internal static class DispatchMessages
{
    public const string OnlyInServers =
        "🧭 This works in your cohort's server. Please run it in a channel there.";

    public const string NothingInAnyServer =
        "🌱 I have nothing stored about you, in any server.";

    public const string WhichServer =
        "🧭 I know you from more than one server. Which one do you mean?";

    public const string FromAnEarlierVersion =
        "🌱 This is from an earlier version of me, so I no longer know what it does. `/checkin` and `/week` are always up to date.";

    public const string OfAnotherServer =
        "🧭 This belongs to another server, or to a cohort that is gone. Please use the commands here.";

    public const string TakesTooLong =
        "🐢 That took me too long to open. Please try again in a moment.";

    public const string CameTooLate =
        "🐢 That reached me too long after you sent it, so I did nothing with it. Please try again.";

    public const string NoCohort =
        "🌱 There is no cohort in this server yet. Somebody with *Manage Server* can start one with `/cohort create`.";

    public const string NotInTheCrew =
        "👋 You are not in the crew of this cohort. A Captain can add you with `/crew add`.";

    public const string HasLeft =
        "👋 You are not in that server any more, so there is nothing to open here. If you come back, everything is as it was.";

    public const string ForNavigators =
        "🧭 This is for Navigators and Captains. If you need something from it, just ask one of them.";

    public const string ForCaptains =
        "🧭 This is for Captains, or for somebody with *Manage Server*. If you need it, just ask a Captain.";

    public const string ForCohortCaptains =
        "🧭 This is for Captains of the whole cohort, because it concerns all teams. If you need it, just ask one of them.";

    public const string Forgotten =
        "🍂 This cohort is over, and its texts were deleted as planned. So there is nothing to read here, and nothing new is kept. "
            + "`/me export` and `/me delete` still work.";

    public static string Refuse(Actor actor, Access access) => access switch
    {
        Access.CohortCaptain when actor.IsCaptain => ForCohortCaptains,
        Access.Captain or Access.CohortCaptain => ForCaptains,
        _ when actor.IsForgotten => Forgotten,
        _ when actor.CohortId is null => NoCohort,
        Access.Navigator when actor.CrewId is not null => ForNavigators,
        _ => NotInTheCrew,
    };

    /// <summary>Message for failures of the environment and for defects of the bot. The reference is also in the log.</summary>
    public static string Apologise(Exception exception, string reference)
    {
        var words = exception is StorageException storage
            ? storage.Problem switch
            {
                StorageProblem.Busy => "I could not save that just now, because my storage was busy. Please try again in a minute.",
                StorageProblem.Full => "I could not save that: my disk is full. Please tell whoever runs me, and try again later.",
                StorageProblem.NotWritable =>
                    "I could not save that: I may not write to my disk. Please tell whoever runs me, and try again later.",
                _ => "I could not save that: my storage is in trouble. Please tell whoever runs me, and try again later.",
            }
            : "Something went wrong on my side, not on yours. Please try again; if it happens again, tell a Captain.";
        return $"🛠️ {words}\n-# Reference for whoever runs me: {reference}";
    }
}
