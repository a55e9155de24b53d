using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Goals;
using DjangonautBot.Features.Me;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Texts of replies to people who check in.</summary>
internal static class CheckInMessages
{
    public const string PaceRoute = "checkin.pace";

    /// <summary>Argument of a pace button with an offer of reminders beside it, so that the offer stays when a pace is chosen.</summary>
    public const long WithOffer = 1;

    public const string NoTeam = "🌱 You are not in a team yet. A Captain can add you to one with `/crew add`, and then you can check in.";

    public const string NotYours = "🌱 This is somebody else's check-in. Yours is in `/checkin`.";

    private const string CouldNotReachYou =
        "📪 A reminder could not reach you. If you would like them, please allow direct messages in this server's *Privacy Settings*; "
        + "else `/me reminders turn:off` stops them.";

    private static readonly (Pace Pace, string Label)[] Paces =
        [(Pace.Gentle, "🐢 gentle"), (Pace.Good, "🚀 good"), (Pace.TooMuch, "🔥 too much")];

    public static string CheckedInAlready(int week) =>
        $"🌱 You have told us about week {week} already, and your words stay as they are. To change them, use `/checkin week:{week}`.";

    public static string NotThatWeek(Cohort cohort, CheckInWeek week) => week switch
    {
        CheckInWeek.StillToCome(var wanted) =>
            $"🌱 Week {wanted} begins {Dates.Begins(cohort.Calendar, wanted)}. You can check in for it from then on.",
        CheckInWeek.NotInTheProgram(var weeks) => $"🌱 This program has weeks 1 to {weeks}. Please choose one of these.",
        _ => throw new ArgumentOutOfRangeException(nameof(week), week, null),
    };

    /// <summary>Reply before week 1, when there is time to think of a goal.</summary>
    public static OutgoingMessage BeginsWithWeek1(Cohort cohort) =>
        new(
            AllowedMentions.None,
            $"🌱 Check-ins begin with week 1: {Dates.Begins(cohort.Calendar, 1)}. Until then there is nothing to do. If you like, think "
                + "of a goal for the program.",
            Components: [new ActionRow(new GoalButton(cohort.CohortId).SetAGoal)]);

    /// <summary>Reply for a week that a closed cohort never began.</summary>
    public static string ClosedBefore(Cohort cohort, CheckInWeek week) =>
        $"🛬 *{Markdown.Escape(cohort.Name)}* was closed before that week began. "
        + (week is CheckInWeek.BeforeTheFirst ? "There is nothing to check in for." : "You can still check in for the weeks before it.");

    /// <summary>Private reply to a check-in: the outcome, the location of the card, and the question about the pace.</summary>
    public static OutgoingMessage Saved(CohortId cohortId, SavedCheckIn saved, CardLocation? place, IReadOnlyList<CheckInPrompt> prompts)
    {
        var checkIn = saved.CheckIn;
        var text = new StringBuilder(checkIn switch
        {
            { IsQuiet: true } => $"🌙 A quiet week {checkIn.Week} it is. Thank you for telling us; rest counts too.",
            _ when saved.IsFirst => $"🌱 Thank you! Your check-in for week {checkIn.Week} is saved.",
            _ => $"✏️ Your check-in for week {checkIn.Week} is updated.",
        });
        text.Append(checkIn switch
        {
            { TeamRemovedAt: not null } => " Its team was removed, so nothing more is posted there; Captains can still read it.",
            { Audience: Audience.Team } => WhereTheCardIs(place!),
            _ => WhoReadsIt(place),
        });
        if (saved.News.DirectMessagesAreClosed)
        {
            text.Append('\n').Append(CouldNotReachYou);
        }

        text.Append("\nHow was the pace? Only Captains see this.");
        return WithPaces(text.ToString(), cohortId, checkIn.CheckInId, checkIn.Pace, saved.News.OffersReminders, prompts);
    }

    public static OutgoingMessage PaceNoted(
        CohortId cohortId, CheckInId checkInId, Pace pace, bool offersReminders, IReadOnlyList<CheckInPrompt> prompts)
    {
        var text = pace switch
        {
            Pace.Gentle => "🐢 Gentle it is. Slow is a fine way to travel.",
            Pace.Good => "🚀 Good to hear!",
            _ => "🔥 Thank you for saying so. It is fine to do less next week, and your Captains are glad to talk.",
        };
        return WithPaces(
            $"{text}\nOnly Captains see this, and you can change your mind.",
            cohortId,
            checkInId,
            pace,
            offersReminders,
            prompts);
    }

    private static string WhereTheCardIs(CardLocation place) =>
        place switch
        {
            { ThreadIsLocked: true } => $" The thread <#{place.ChannelId}> is locked, so nothing changes there.",
            { Obstacle: { } obstacle } => $" {obstacle.Describe("your card")}",
            _ => $" Your team finds it in <#{place.ChannelId}>.",
        };

    private static string WhoReadsIt(CardLocation? place) =>
        place switch
        {
            { ThreadIsLocked: true } =>
                $" From now on only your Navigators and Captains can read it. I cannot take your card out of <#{place.ChannelId}> "
                    + "just now; please ask a Captain to delete it there.",
            _ => " Only your Navigators and Captains can read it.",
        };

    private static OutgoingMessage WithPaces(
        string text, CohortId cohortId, CheckInId checkInId, Pace? chosen, bool offersReminders, IReadOnlyList<CheckInPrompt> prompts)
    {
        long[] reminders = offersReminders ? [WithOffer] : [];
        var paces = new ActionRow(
        [
            .. Paces.Select(pace => new Button(
                pace.Pace == chosen ? ButtonStyle.Success : ButtonStyle.Secondary,
                pace.Label,
                new CustomId(PaceRoute, cohortId, [checkInId.Value, (long)pace.Pace, .. reminders]).ToString())),
        ]);
        return new OutgoingMessage(
            AllowedMentions.None,
            string.Join('\n', prompts.Select(prompt => prompt.Words).Prepend(text)),
            Components:
            [
                paces,
                .. prompts.Select(prompt => new ActionRow(prompt.Buttons)),
                .. offersReminders ? [new ActionRow(new ReminderButtons(cohortId).RemindMeNextWeek)] : Array.Empty<ActionRow>(),
            ]);
    }
}
