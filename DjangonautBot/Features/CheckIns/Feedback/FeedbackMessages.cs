using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns.Cards;
using DjangonautBot.Features.Cohorts;
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

    private const int Green = 0x2E8B57;
    private const int LongestName = 200;

    public static OutgoingMessage Thanks(CheckIn checkIn, GivenFeedback given) => new(
        AllowedMentions.None,
        given.IsPrivate
            ? $"💌 Thank you! It goes to {Name(checkIn)} alone, as a direct message."
            : $"💬 Thank you! It is on its way below the card, and {Name(checkIn)} is told.");

    public static OutgoingMessage BelowTheCard(Cohort cohort, CheckIn checkIn, GivenFeedback given) => new(
        new AllowedMentions([checkIn.UserId]),
        $"💬 <@{checkIn.UserId}>, this is for you, on {Link(cohort, checkIn)}:",
        [EmbedOf(checkIn, given)],
        [new ActionRow(new ReadButton(cohort.CohortId, checkIn.CheckInId).Labelled("Read the check-in"))]);

    public static OutgoingMessage ToTheAuthor(CohortId cohortId, CheckIn checkIn, GivenFeedback given) => new(
        AllowedMentions.None,
        $"💌 Somebody read your check-in for week {checkIn.Week} and wrote to you. Only you can see this.",
        [EmbedOf(checkIn, given)],
        [new ActionRow(new ReadButton(cohortId, checkIn.CheckInId).Labelled("Read my check-in"))]);

    /// <summary>Returns undelivered feedback, so that no text is lost.</summary>
    public static OutgoingMessage BackToTheGiver(CohortId cohortId, CheckIn checkIn, GivenFeedback given) =>
        new(
            AllowedMentions.None,
            $"📪 {Name(checkIn)} takes no direct messages from me, so your feedback on week {checkIn.Week} did not arrive. Here it is "
                + "again; maybe you can say it yourself.",
            [EmbedOf(checkIn, given)],
            [new ActionRow(new ReadButton(cohortId, checkIn.CheckInId).Labelled("Read the check-in"))]);

    private static string Link(Cohort cohort, CheckIn checkIn) =>
        checkIn is { CardChannelId: { } channelId, CardMessageId: { } messageId }
            ? $"[your check-in]({MessageLink.Of(cohort.GuildId, channelId, messageId)}) for week {checkIn.Week}"
            : $"your check-in for week {checkIn.Week}";

    private static Embed EmbedOf(CheckIn checkIn, GivenFeedback given) => new(
        Description: DiscordText.Block(given.Text, checkIn.TrackerUrl, Embed.MaxDescriptionLength),
        Color: Green,
        Author: new EmbedAuthor(Excerpt.Of(VisibleText.Of(given.DisplayName), LongestName)));

    private static string Name(CheckIn checkIn) => Markdown.Escape(VisibleText.Of(checkIn.DisplayName));
}
