using System.Diagnostics.CodeAnalysis;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew;

/// <inheritdoc/>
internal sealed class TeamChoice(ITeams teams, ICrew crew, ICaptainTeams captainTeams) : ITeamChoice
{
    private const int LongestList = 300;

    public bool TryChoose(Actor actor, string? name, [NotNullWhen(true)] out Team? team, [NotNullWhen(false)] out Reply? refusal)
    {
        refusal = null;
        var cohortId = actor.RequireCohort();
        var all = teams.List(cohortId);
        team = name is not null
            ? teams.FindByName(cohortId, name)
            : Single([.. all.Where(each => Navigates(actor, each))]) ?? Single(captainTeams.ListFor(actor)) ?? Single(all);
        if (team is null)
        {
            refusal = new Reply.Decline(all.Count == 0 ? NoTeam : name is null ? WhichOf(all) : NoneCalled(name, all));
        }

        return team is not null;
    }

    public bool TryChooseOwn(Actor actor, string? name, [NotNullWhen(true)] out Team? team, [NotNullWhen(false)] out Reply? refusal)
    {
        if (TryChoose(actor, name, out team, out refusal) && !Leads(actor, team))
        {
            refusal = new Reply.Decline(
                $"🧭 *{Markdown.Escape(team.Name)}* is led by other Navigators. Please ask one of them, or a Captain.");
            team = null;
        }

        return team is not null;
    }

    public bool TryChooseToWrite(Actor actor, string? name, [NotNullWhen(true)] out Team? team, [NotNullWhen(false)] out Reply? refusal)
    {
        var own = ListOwn(actor);
        (team, refusal) = (name is null && own is [var first, ..] ? first : null, null);
        if (own.Count == 0 && !actor.IsCaptain)
        {
            refusal = new Reply.Decline(NotInATeam);
        }
        else if (team is null && TryChoose(actor, name, out var chosen, out refusal))
        {
            team = captainTeams.LooksAfter(actor, chosen.TeamId) ? chosen : own.Find(each => each.TeamId == chosen.TeamId);
            refusal = team is null ? new Reply.Decline(NotYours(chosen)) : null;
        }

        return team is not null;
    }

    public bool Leads(Actor actor, Team team) => captainTeams.LooksAfter(actor, team.TeamId) || Navigates(actor, team);

    private bool Navigates(Actor actor, Team team) =>
        actor.CrewId is { } crewId
        && crew.Enrolments(crewId).Any(enrolment => enrolment.Role == CrewRole.Navigator && enrolment.TeamId == team.TeamId);

    private List<Team> ListOwn(Actor actor) => actor is { CohortId: { } cohortId, CrewId: { } crewId }
        ?
        [
            .. crew.Enrolments(crewId)
                .Select(enrolment => enrolment.TeamId).OfType<TeamId>()
                .Select(teamId => teams.Find(cohortId, teamId)).OfType<Team>()
                .Where(team => team.RemovedAt is null),
        ]
        : [];

    private static Team? Single(IReadOnlyList<Team> teams) => teams is [var only] ? only : null;

    private const string NoTeam = "🌱 There is no team yet. A Captain can make one with `/team create`.";

    private const string NotInATeam =
        "🌱 You are not in a team yet. A Captain can add you to one with `/crew add`; then please run this again.";

    private static string NotYours(Team team) =>
        $"🌱 *{Markdown.Escape(team.Name)}* is not a team of yours. If you leave `team` out, I take your own.";

    private static string WhichOf(IReadOnlyList<Team> teams) => $"🌱 Which team is it? Please name one of these: {Names(teams)}.";

    private static string NoneCalled(string typed, IReadOnlyList<Team> teams) =>
        $"🌱 I do not know a team called {Markdown.Quote(typed)}. There is {Names(teams)}.";

    private static string Names(IReadOnlyList<Team> teams) =>
        Excerpt.Of(string.Join(" · ", teams.Select(team => Markdown.Escape(team.Name))), LongestList);
}
