using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Confidence;

/// <summary>Question about confidence and its five buttons. No answer is judged.</summary>
internal static class ConfidenceMessages
{
    public const string SayRoute = "confidence.say";
    public const string ChangeRoute = "confidence.change";

    public const string NotAsked =
        "🌱 Djangonauts are asked this in the first week, in the middle and in the last one. There is nothing to answer just now.";

    private const string Question = "How confident do you feel contributing to Django? 1–5";

    private const string WhoSeesIt = "Nobody sees your number: it is only counted, and only where five people or more answered.";

    public static string Ask(int? said) => said is null
        ? $"🧭 {Question} {WhoSeesIt}"
        : $"🧭 {Question} You said {said}, and you can change it.";

    public static OutgoingMessage Noted(CohortId cohortId, int week, int said) => new(
        AllowedMentions.None,
        $"🧭 Noted for week {week}: **{said}**. Thank you! Every number is fine.\n-# {WhoSeesIt} You can change it.",
        Components: [new ActionRow(Buttons(ChangeRoute, cohortId, week, said))]);

    public static IReadOnlyList<MessageComponent> Buttons(string route, CohortId cohortId, int week, int? said) =>
    [
        .. Enumerable.Range(ConfidenceScale.Lowest, ConfidenceScale.Highest).Select(value => new Button(
            value == said ? ButtonStyle.Success : ButtonStyle.Secondary,
            $"{value}",
            new CustomId(route, cohortId, week, value).ToString())),
    ];
}
