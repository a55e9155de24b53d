using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns.Confidence;
using DjangonautBot.Features.Questions;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Captains;

/// <summary>Texts of the overview about open questions, next facilitators, 1:1s and confidence.</summary>
internal static class AgendaMessages
{
    /// <summary>Stands for the team of an anonymous question to Navigators.</summary>
    public const string Anonymous = "anonymous";

    private const int LongestQuestion = 120;
    private const int LongestQuestions = 900;
    private const int LongestTurns = 450;
    private const int LongestOffers = 300;
    private const int LongestConfidence = 200;

    public static string Show(CaptainsView view)
    {
        string?[] parts = [Questions(view), Turns(view), Offers(view), Confidence(view.ConfidenceDistributions)];
        return string.Join("\n\n", parts.OfType<string>());
    }

    public static string QuestionsTitle(CaptainsView view) =>
        view.IsDigest ? "Questions that have waited for over 48 hours" : "Open questions, the oldest first";

    private static string Questions(CaptainsView view)
    {
        var lines = view.Questions.Select(question => Line(view, question)).ToList();
        return $"❓ **{QuestionsTitle(view)}**\n{(lines.Count == 0 ? "None. 🌱" : AsManyAsFit.Join(lines, "\n", LongestQuestions))}";
    }

    /// <summary>Finds the team of a question; null for an anonymous one to Navigators.</summary>
    public static Team? TeamOf(CaptainsView view, Question question) =>
        view.Participation.Teams.FirstOrDefault(team => team.Team.TeamId == question.TeamId)?.Team;

    private static string Line(CaptainsView view, Question question)
    {
        var team = TeamOf(view, question);
        var words = DiscordText.Line(question.Text, team?.TrackerUrl, LongestQuestion);
        var link = question is { CardChannelId: { } channel, CardMessageId: { } message }
            ? $" · [open]({MessageLink.Of(view.Participation.Cohort.GuildId, channel, message)})"
            : "";
        return $"{Dates.Ago(question.AskedAt)} · {(team is null ? Anonymous : OverviewMessages.Name(team.Name))}: “{words}”{link}";
    }

    private static string? Turns(CaptainsView view) => view.NextTurns.Count == 0
        ? null
        : $"🧭 **Who leads next**\n{AsManyAsFit.Join(view.NextTurns.Select(Line), "\n", LongestTurns)}";

    private static string Line(NextTurn turn) => $"{OverviewMessages.Name(turn.Team.Name)}: " + turn switch
    {
        { At: null } => "no stand-up left",
        { At: { } at, Facilitator: { } navigator } => $"<@{navigator.UserId}>, {Dates.Moment(at)}",
        { At: { } at } => $"nobody yet, {Dates.Moment(at)}; `/crew add` brings in a Navigator",
    };

    private static string? Offers(CaptainsView view)
    {
        var names = AsManyAsFit.Join(view.ToOffer.Select(OverviewMessages.Name), ", ", LongestOffers);
        return view.OneOnOneRound is { } oneOnOneRound
            ? $"💬 **1:1s to offer in {oneOnOneRound}**\n{(names.Length == 0 ? "All offered. 💜" : names)}"
            : null;
    }

    private static string? Confidence(IReadOnlyList<ConfidenceDistribution> spreads) => spreads.Count == 0
        ? null
        : $"📈 **Confidence from 1 to 5, in the whole cohort**\n{AsManyAsFit.Join(spreads.Select(Line), "\n", LongestConfidence)}";

    private static string Line(ConfidenceDistribution spread) =>
        $"Week {spread.Week}: {string.Join(" · ", spread.People.Select((people, index) => $"**{index + 1}** {people}×"))}";
}
