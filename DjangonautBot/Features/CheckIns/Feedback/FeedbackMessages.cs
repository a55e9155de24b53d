using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns.Cards;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Feedback;

/// <summary>Texts of feedback on check-ins.</summary>
internal static class FeedbackMessages
{
    public const string IsGone = "🍃 This check-in is not here any more, so there is nothing to say something to.";

    public const string YourOwn = "🌱 This is your own check-in. Feedback comes from others; to add something, use `/checkin`.";

    public const string NotForYou =
        "🌱 This check-in is for its author's team, so feedback comes from there. If you would like to help, just ask.";

    public const string Closed = "🛬 This cohort is closed, so nothing more is posted. Do tell people all the same!";

    public const string NoWords = "🌱 There were no words in it yet. A thank-you, a hint or a link is plenty.";


    public static OutgoingMessage Thanks(CheckIn checkIn, GivenFeedback given) => new(
        AllowedMentions.None,
        given.IsPrivate
            ? $"💌 Thank you! It goes to {Name(checkIn)} alone, as a direct message."
            : $"💬 Thank you! It is on its way below the card, and {Name(checkIn)} is told.");

    public static OutgoingMessage BelowTheCard(Cohort cohort, CheckIn checkIn, GivenFeedback given) =>
        Write(
            $"💬 <@{checkIn.UserId}>, this is for you, on {Link(cohort, checkIn)}:",
            checkIn,
            given,
            new ReadButton(cohort.CohortId, checkIn.CheckInId).Labelled("Read the check-in"))
        with
        { AllowedMentions = new AllowedMentions([checkIn.UserId]) };

    public static OutgoingMessage ToTheAuthor(CohortId cohortId, CheckIn checkIn, GivenFeedback given) => Write(
        $"💌 Somebody read your check-in for week {checkIn.Week} and wrote to you. Only you can see this.",
        checkIn,
        given,
        new ReadButton(cohortId, checkIn.CheckInId).Labelled("Read my check-in"));

    /// <summary>Returns undelivered feedback, so that no text is lost.</summary>
    public static OutgoingMessage BackToTheGiver(CohortId cohortId, CheckIn checkIn, GivenFeedback given) => Write(
        $"📪 {Name(checkIn)} takes no direct messages from me, so your feedback on week {checkIn.Week} did not arrive. Here it is "
            + "again; maybe you can say it yourself.",
        checkIn,
        given,
        new ReadButton(cohortId, checkIn.CheckInId).Labelled("Read the check-in"));

    private static string Link(Cohort cohort, CheckIn checkIn) =>
        checkIn is { CardChannelId: { } channelId, CardMessageId: { } messageId }
            ? $"[your check-in]({MessageLink.Of(cohort.GuildId, channelId, messageId)}) for week {checkIn.Week}"
            : $"your check-in for week {checkIn.Week}";

    private static OutgoingMessage Write(string words, CheckIn checkIn, GivenFeedback given, Button button) => new Card(
        CardColor.Green,
        words,
        FittingText.Signed(given.DisplayName, given.Text, checkIn.TrackerUrl),
        new CardPart.Buttons(button)).ToMessage();

    private static string Name(CheckIn checkIn) => Markdown.Escape(VisibleText.Of(checkIn.DisplayName));
}
