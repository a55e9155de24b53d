using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Me.OwnData;

/// <summary>Texts of <c>/me history</c>, <c>/me export</c> and <c>/me delete</c>.</summary>
internal static class OwnDataMessages
{
    public const string DeleteRoute = "me.delete";
    public const string KeepRoute = "me.keep";

    public const string NothingYet = "🌱 There is nothing of yours here yet. It begins with your first `/checkin`.";

    public const string NothingStored = "🌱 I have nothing stored about you in this server.";

    private const string OutOfReach =
        "Out of my reach are files that people downloaded, messages that people typed themselves, and backups of my database for the "
            + "days that they are kept.";

    private const string IsDone =
        "🍃 It is done: your data is deleted from my database, and your messages are on their way out of the channels; that takes "
            + "some minutes at most.";

    private const string TextsGo =
        "What you wrote goes from my database: check-ins, questions, answers, wins, feedback, notes, welcomes, announcements and your "
            + "goal, with your name and your settings, and your yes to questions after 6 and 12 months.";

    private const string PostsGo =
        "Their messages go from the channels, and with your questions the answers to them. Summaries are written anew without you, and "
            + "briefs for stand-ups of your team are emptied.";

    private const string CrewEnds =
        "You leave the crew, and the address of your calendar ends. Past weeks keep their numbers, which lead to nobody. A Captain "
            + "can add you again at any time; then you begin anew.";

    private const string SummariesGo =
        "Where texts of a cohort were deleted as planned already, summaries that quote you go, and your name stays on the cards of "
            + "others' questions that you answered.";

    public static OutgoingMessage Deleted { get; } =
        new(
            AllowedMentions.None,
            $"""
            {IsDone}
            {OutOfReach} If something of yours stays in a thread that was locked, please ask a Captain to delete it.
            Thank you for having been here. You are welcome back at any time. 💛
            """,
            Components: []);

    public static OutgoingMessage Kept { get; } = new(AllowedMentions.None, "🌱 Nothing was deleted; all stays as it is.", Components: []);

    public static OutgoingMessage Exported(byte[] file) =>
        new(
            AllowedMentions.None,
            "💾 This is everything that I store about you in this server. It explains itself at its beginning. Anonymous questions of "
                + "yours are in it too, so please keep it to yourself.",
            Files: [new FileAttachment("my-data.json", file)]);

    /// <param name="lookedAfterAlone">Cohort under way of which the person is the only Captain; null if there is none.</param>
    public static OutgoingMessage AskToDelete(CohortId cohortId, Cohort? lookedAfterAlone)
    {
        var warning = lookedAfterAlone is { } cohort
            ? $"\n💛 You are the only Captain in the crew of *{Markdown.Escape(cohort.Name)}*. If you can, name somebody first with "
                + "`/crew add`, so that the others are looked after. It is your choice."
            : "";
        return new OutgoingMessage(
            AllowedMentions.None,
            $"""
            🍃 **Would you like to delete your data?** This is what happens, at once, for all cohorts of this server:
            • {TextsGo}
            • {PostsGo}
            • {SummariesGo}
            • {CrewEnds}
            • It cannot be undone; `/me export` gives you a copy first. {OutOfReach}{warning}
            """,
            Components:
            [
                new ActionRow(
                    new Button(ButtonStyle.Danger, "Delete my data", new CustomId(DeleteRoute, cohortId).ToString()),
                    new Button(ButtonStyle.Secondary, "Keep it", new CustomId(KeepRoute, cohortId).ToString())),
            ]);
    }
}
