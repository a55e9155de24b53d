using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns.Confidence;
using DjangonautBot.Features.Questions;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Captains;

/// <summary>Texts of the overview about open questions, next facilitators, 1:1s and confidence.</summary>
internal static class AgendaMessages
{
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
        var teams = view.Participation.Teams.ToDictionary(team => team.Team.TeamId, team => team.Team);
        var lines = view.Questions.Select(question => Line(view.Participation.Cohort.GuildId, teams[question.TeamId], question)).ToList();
        return $"❓ **{QuestionsTitle(view)}**\n{(lines.Count == 0 ? "None. 🌱" : AsManyAsFit.Join(lines, "\n", LongestQuestions))}";
    }

    private static string Line(Snowflake guildId, Team team, Question question)
    {
        var words = DiscordText.Line(question.Text, team.TrackerUrl, LongestQuestion);
        var link = question is { CardChannelId: { } channel, CardMessageId: { } message }
            ? $" · [open]({MessageLink.Of(guildId, channel, message)})"
            : "";
        return $"{Dates.Ago(question.AskedAt)} · {OverviewMessages.Name(team.Name)}: “{words}”{link}";
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
