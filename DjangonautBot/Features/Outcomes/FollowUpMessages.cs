using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Outcomes;

/// <summary>Texts of the direct messages with two questions. No answer is judged.</summary>
internal static class FollowUpMessages
{
    public const string ContributionRoute = "outcome.contributing";
    public const string RolesRoute = "outcome.roles";

    /// <summary>Value of the choice for somebody without a role.</summary>
    public const string NoRole = "none";

    public const string IsOver =
        "💛 These questions are over, or you ended them, so I noted nothing. Thank you for tapping! `/me outcomes` shows whether I ask "
            + "you once more.";

    private const int MonthsOfYear = 12;

    private static readonly CommunityRole[] Roles = Enum.GetValues<CommunityRole>();

    /// <summary>Asks both questions, with the answer that there is.</summary>
    public static OutgoingMessage Ask(Cohort cohort, FollowUp followUp) => new Card(
        CardColor.Blue,
        "### ✨ Did you reach the stars?\n"
            + $"{Capital(Ago(followUp.Months))}, *{Markdown.Escape(cohort.Name)}* ended, and you said that I may ask. Two taps are enough, "
            + "and *not now* is as fine an answer as the others.",
        $"**Do you still contribute?**{Noted(followUp.Contributing)}",
        new CardPart.Buttons(Enum.GetValues<Contribution>().Select(contribution => Button(followUp, contribution))),
        $"**Do you have a role in the community since then?** Several may be right.{Noted(followUp.CommunityRoles)}",
        new CardPart.Menu(Menu(followUp)),
        "-# Your answers are only counted. Until both are given you can change them. I do not remind you of this.",
        new CardPart.Buttons(ConsentMessages.EndButton(cohort.CohortId, "End these questions"))).ToMessage();

    /// <param name="next">Date of the next follow-up; null after the last one.</param>
    public static OutgoingMessage Thanks(Cohort cohort, FollowUp followUp, DateTimeZone zone, Instant? next)
    {
        var noted =
            $"### 💜 Thank you!{Noted(followUp.Contributing)}{Noted(followUp.CommunityRoles)}\n"
                + "Both answers are counted now, and lead to you no more.";
        return next is { } at
            ? new Card(
                CardColor.Blue,
                $"{noted} Around {Dates.Day(at.InZone(zone).Date)} I ask once more, for the last time.",
                new CardPart.Buttons(ConsentMessages.EndButton(cohort.CohortId, "End these questions"))).ToMessage()
            : new Card(
                CardColor.Blue,
                $"{noted} That was the last time: your yes and your id are deleted. It was good to have you here. 🌌").ToMessage();
    }

    private static string Noted(Contribution? contribution) => contribution switch
    {
        Contribution.Django => "\n💜 Noted: you contribute to Django. How lovely!",
        Contribution.Elsewhere => "\n💜 Noted: you contribute elsewhere. What you learned travels with you.",
        Contribution.NotNow => "\n💜 Noted: not now. Rest and other things matter too, and the door stays open.",
        _ => "",
    };

    private static string Noted(IReadOnlyList<CommunityRole>? roles) => roles switch
    {
        null => "",
        [] => "\n💜 Noted: no role. You belong all the same.",
        _ => $"\n💜 Noted: {string.Join(", ", roles.Select(OutcomeWords.Name))}. Thank you for it!",
    };

    private static Button Button(FollowUp followUp, Contribution contribution) => new(
        contribution == followUp.Contributing ? ButtonStyle.Success : ButtonStyle.Secondary,
        Capital(OutcomeWords.Name(contribution)),
        new CustomId(ContributionRoute, followUp.CohortId, followUp.Months, (long)contribution).ToString());

    private static StringSelect Menu(FollowUp followUp) => new(
        new CustomId(RolesRoute, followUp.CohortId, followUp.Months).ToString(),
        [
            .. Roles.Select(role => new SelectOption(
                Capital(OutcomeWords.Name(role)),
                role.ToSql(),
                Default: followUp.CommunityRoles?.Contains(role) == true)),
            new SelectOption("None of these", NoRole, Default: followUp.CommunityRoles is []),
        ],
        "Choose, or none of these",
        MinValues: 1,
        MaxValues: Roles.Length + 1);

    private static string Ago(int months) => months == MonthsOfYear ? "a year ago" : "six months ago";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
