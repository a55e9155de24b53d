using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Goals;

/// <summary>Texts of <c>/goal</c>.</summary>
internal static class GoalMessages
{
    /// <summary>Maximum length of a goal, in code points.</summary>
    public const int LongestText = 500;

    /// <summary>Value that clears a goal.</summary>
    public const string NoGoal = "none";

    public const string OfAnotherTeam = "🌱 A goal is for its own team and for Captains. If you would like to know it, just ask.";


    public static OutgoingMessage Removed { get; } =
        new(AllowedMentions.None, "🍃 You have no goal set, and that is fine. `/goal set` is there whenever you like.");

    public static OutgoingMessage NoneYet { get; } =
        new(AllowedMentions.None, "🌱 You have not set a goal. Nobody needs one; if you would like to, use `/goal set`.");

    public static string NotInTheCrew(Snowflake person) =>
        $"🌱 <@{person}> is not in the crew of this cohort. `/goal show` without a person shows your own.";

    public static OutgoingMessage Set(string goal, string? trackerUrl) =>
        Show(
            "🎯 A good goal! Your team and your Captains can see it, it is compared with nothing, and you can change it whenever you like.",
            null,
            goal,
            trackerUrl);

    public static OutgoingMessage Own(string goal, string? trackerUrl) =>
        Show("🎯 Your goal for the program, which your team and your Captains can see too:", null, goal, trackerUrl);

    public static OutgoingMessage Of(string name, string? goal, string? trackerUrl) => goal is null
        ? new OutgoingMessage(AllowedMentions.None, $"🌱 {Markdown.Escape(name)} has not set a goal, and nobody needs one.")
        : Show(null, name, goal, trackerUrl);

    private static OutgoingMessage Show(string? words, string? name, string goal, string? trackerUrl) => new Card(
        CardColor.Green,
        words is null ? null : (CardPart)words,
        name is null ? FittingText.Block(null, goal, trackerUrl) : FittingText.Signed(name, goal, trackerUrl, "🎯 ")).ToMessage();
}
