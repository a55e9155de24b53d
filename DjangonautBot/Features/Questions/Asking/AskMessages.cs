using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Questions.Asking;

/// <summary>Texts of new questions.</summary>
internal static class AskMessages
{
    public const string AskRoute = "question.ask";
    public const string ShareRoute = "question.share";

    public const string NoWords = "🌱 There was nothing in it yet. Please write what you would like to know; a few words are enough.";

    public const string NothingToAsk = "🍃 There is nothing under *stuck* in this check-in any more. You can always ask with `/ask`.";

    public const string TeamIsGone =
        "🍃 The team of this check-in was removed, so nobody would read it there. You can ask your team of today, or the Navigators, with "
        + "`/ask`.";

    public const string AskedAlready =
        "🌱 You have asked this already, and it is not lost: `/questions` shows it. For something new there is `/ask`.";

    public static OutgoingMessage JustShared { get; } =
        new(
            AllowedMentions.None,
            "🌱 Thank you for sharing it. Nobody is asked; if you change your mind, the buttons are still there, and so is `/ask`.");

    public static string IsClosed(Cohort cohort) =>
        $"🛬 *{Markdown.Escape(cohort.Name)}* is closed, so nobody would read it here. Earlier questions are still in `/questions`.";

    public static string LandedLongAgo(Cohort cohort) =>
        $"🛬 *{Markdown.Escape(cohort.Name)}* landed {Dates.Ago(cohort.Calendar.Landing)}, and its Navigators are not told of new questions "
        + "any more, so I did not ask it. People in your team's channel may still know, and earlier questions are in `/questions`.";

    /// <summary>Offer to ask. It says who would read the text, because a private check-in has been read by nobody in the team.</summary>
    public static string Offer(CheckIn checkIn) =>
        "🧩 Would you like to ask about where you are stuck? "
        + (checkIn.Audience == Audience.Team
            ? "If you tap nothing, you were just sharing."
            : $"*Ask my team* would put those words, with your name, into <#{checkIn.TeamChannelId}> for all to read there; "
              + "*Ask Navigators* shows them to Navigators and Captains only. If you tap nothing, you were just sharing.");

    /// <summary>Offer after the check-in was made private.</summary>
    public static OutgoingMessage OfferAgain(CheckInPrompt prompt) => new(
        AllowedMentions.None,
        $"🔒 This check-in is for your Navigators and Captains by now, so I ask once more.\n{prompt.Words}",
        Components: [new ActionRow(prompt.Buttons)]);

    /// <param name="channelId">Channel of the card; null if a Navigator gets it as a direct message.</param>
    /// <param name="comesBack">Whether the fallback recipient is the asker.</param>
    /// <param name="obstacle">Reason for which the card has to wait; null if it does not.</param>
    public static OutgoingMessage Asked(Question question, Snowflake? channelId, bool comesBack, PostingObstacle? obstacle)
    {
        var where = (question.Audience, obstacle) switch
        {
            (_, { } reason) => reason.Describe("your question"),
            _ when comesBack =>
                "There is no Navigators' channel yet, so I write it to you, because anybody else who got it in your place could tell "
                + "that it is yours. "
                    + "The other Navigators find it with `/questions`.",
            (QuestionAudience.Team, _) => $"The team finds it in <#{channelId}>.",
            _ => "Only Navigators and Captains can read it.",
        };
        var anonymous = question.IsAnonymous
            ? "\n🕶️ Nobody here sees who asked. Whoever runs the machine that I live on could look it up."
            : "";
        return new OutgoingMessage(
            AllowedMentions.None,
            $"❓ Thank you for asking! {where} I write to you when somebody answers, and `/questions` shows it too.{anonymous}",
            Components: [new ActionRow(QuestionButtons.Withdraw(question))]);
    }
}
