using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew.Adding;

/// <summary>Texts of <c>/crew add</c>.</summary>
internal static class CrewAdditionMessages
{
    public const string AddRoute = "crew.add";
    public const string PickRoute = "crew.pick";
    public const string BothRoute = "crew.both";
    public const string NavigatorsRoute = "crew.navigators";

    private const string PickPeople = "Pick people";

    private const string AllThere = "Is everybody there? *Complete* shows you the team's welcome before I post it.";

    public const string BotsStayOut = "🤖 Bots cannot join the crew. Please pick people only.";

    private const int MostButtons = OutgoingMessage.MaxRows * ActionRow.MaxButtons;
    private const int LongestList = 800;
    private const int LongestLabel = 80;

    /// <summary>Asks for the team with one button each. Teams beyond the limit of buttons can be named in the command.</summary>
    public static OutgoingMessage AskForTeam(CohortId cohortId, CrewRole role, IReadOnlyList<Team> teams) =>
        new(
            AllowedMentions.None,
            "👋 Which team do they join as "
                + $"{role}?{(teams.Count > MostButtons ? " For a team that is not here, please name it as the command's `team`." : "")}",
            Components:
            [
                .. teams
                    .Take(MostButtons)
                    .Select(team => new Button(ButtonStyle.Secondary, team.Name, Id(PickRoute, cohortId, role, team)))
                    .Chunk(ActionRow.MaxButtons)
                    .Select(row => new ActionRow([.. row])),
            ]);

    public static OutgoingMessage Pick(CohortId cohortId, CrewRole role, Team? team) => new(
        AllowedMentions.None,
        $"👋 Who joins {Place(team)} as {role}? Pick up to {UserSelect.MaxUsers} people; I add them as soon as you close the menu.",
        Components: [Picker(cohortId, role, team, PickPeople)]);

    /// <param name="room">Number of Djangonauts that can still join the team; null without a team.</param>
    /// <param name="complete">Button that goes on to the team's welcome; null if there is none to post.</param>
    public static OutgoingMessage Added(CrewAddition addition, int? room, Button? complete)
    {
        var (cohortId, role, team, people) = addition;
        var text = $"🎉 In {Place(team)} as {role}: {Mentions(people)}.";
        ActionRow[] rows =
        [
            .. role == CrewRole.Navigator && room > 0
                ? [Picker(cohortId, CrewRole.Djangonaut, team, "Pick its Djangonauts")]
                : Array.Empty<ActionRow>(),
            .. complete is not null ? [new ActionRow(complete)] : Array.Empty<ActionRow>(),
        ];
        return new OutgoingMessage(
            AllowedMentions.None,
            $"{text}{(room is { } left ? $"\n{Room(left)}" : "")}{(complete is null ? "" : $"\n{AllThere}")}",
            Components: rows.Length > 0 ? rows : null);
    }

    /// <summary>The menu for the Navigators of a new team.</summary>
    public static ActionRow PickNavigators(Team team) => Picker(team.CohortId, CrewRole.Navigator, team, "Pick its Navigators");

    /// <summary>Asks about people who would be Djangonaut and Navigator of one team, with what they could read.</summary>
    /// <param name="addition">The request, with the people who were added.</param>
    /// <param name="people">The people to ask about.</param>
    public static OutgoingMessage InBothRoles(CrewAddition addition, IReadOnlyList<NewCrewMember> people)
    {
        var (cohortId, role, team, added) = addition;
        var names = Excerpt.Of(string.Join(", ", people.Select(person => $"**{Markdown.Escape(person.DisplayName)}**")), LongestList);
        var question =
            $"🔐 {CrewChanges.Opposite(role)} of *{Markdown.Escape(team!.Name)}* already: {names}. {CrewMessages.ReadingInBothRoles} Is "
                + "that what you want?";
        return new OutgoingMessage(
            AllowedMentions.None,
            added.Count == 0 ? question : $"🎉 In {Place(team)} as {role}: {Mentions(added)}.\n{question}",
            Components:
            [
                .. people
                    .Select(person => AddAllTheSame(addition, person))
                    .Take(MostButtons - 1)
                    .Append(new Button(ButtonStyle.Secondary, "Pick others", Id(PickRoute, cohortId, role, team)))
                    .Chunk(ActionRow.MaxButtons)
                    .Select(row => new ActionRow([.. row])),
            ]);
    }

    public static OutgoingMessage InAnotherTeam(CrewAddition addition, IReadOnlyList<ExistingPlacement> people)
    {
        var names = string.Join(
            ", ",
            people.Select(person => $"{Markdown.Escape(person.DisplayName)} (*{Markdown.Escape(person.TeamName)}*)"));
        return new OutgoingMessage(
            AllowedMentions.None,
            $"🌱 A Djangonaut has one team, and these have theirs already: {Excerpt.Of(names, LongestList)}. "
            + "Nobody was added yet: the others are still picked, so open the menu to go on. `/crew move` brings somebody into another "
            + "team.",
            Components: [PickOthers(addition, [.. people.Select(person => person.UserId)])]);
    }

    /// <param name="addition">Request that can be repeated with fewer of its people; null for a move.</param>
    public static OutgoingMessage NoRoom(EnrolOutcome.NoRoom refusal, CohortId cohortId, Team team, CrewAddition? addition = null)
    {
        var room = Math.Max(0, TeamCaps.Most(refusal.Navigators) - refusal.Djangonauts);
        var navigatorsHelp = refusal.Djangonauts + refusal.ToAdd <= Team.MostDjangonauts;
        var text =
            $"🌱 *{Markdown.Escape(team.Name)}* has {Numbers.Of(refusal.Djangonauts, "Djangonaut")} and "
                + $"{Numbers.Of(refusal.Navigators, "Navigator")}, "
            + $"so there is {(room == 0 ? "no room for more yet" : $"room for {room} more")}, and you picked {refusal.ToAdd}. "
            + (
                navigatorsHelp
                    ? $"Each Navigator makes room for {Team.MostDjangonautsForEachNavigator}: please add Navigators first."
                    : $"A team has at most {Team.MostDjangonauts} Djangonauts: please pick fewer, or make another team.")
            + (addition is null ? "" : " Those whom you picked stay picked in the menu.");
        ActionRow[] rows =
        [
            .. navigatorsHelp ? [new ActionRow(AddNavigators(cohortId, team))] : Array.Empty<ActionRow>(),
            .. addition is not null ? [PickOthers(addition, [])] : Array.Empty<ActionRow>(),
        ];
        return new OutgoingMessage(AllowedMentions.None, text, Components: rows.Length > 0 ? rows : null);
    }

    public static Button AddNavigators(CohortId cohortId, Team team) =>
        new(ButtonStyle.Primary, "Add Navigators first", Id(NavigatorsRoute, cohortId, CrewRole.Navigator, team));

    public static string HistoryOf(CrewAddition addition) =>
        $"added to {Place(addition.Team)} as {addition.Role}: {Mentions(addition.People)}";

    private static string Room(int room) => room == 0
        ? "It has no room for more Djangonauts just now."
        : $"It has room for {Numbers.Of(room, "more Djangonaut")}.";

    private static ActionRow PickOthers(CrewAddition addition, IReadOnlyList<Snowflake> without) => Picker(
        addition.CohortId,
        addition.Role,
        addition.Team,
        PickPeople,
        [.. addition.People.Select(person => person.UserId).Except(without).Select(userId => new DefaultUser(userId))]);

    private static ActionRow Picker(
        CohortId cohortId, CrewRole role, Team? team, string placeholder, params IReadOnlyList<DefaultUser> picked) => new(
        new UserSelect(
            Id(AddRoute, cohortId, role, team),
            placeholder,
            MinValues: 1,
            MaxValues: UserSelect.MaxUsers,
            DefaultValues: picked.Count > 0 ? picked : null));

    private static Button AddAllTheSame(CrewAddition addition, NewCrewMember person) => new(
        ButtonStyle.Danger,
        Excerpt.Of($"Yes, {addition.Role} too: {person.DisplayName}", LongestLabel),
        new CustomId(
            BothRoute,
            addition.CohortId,
            (long)addition.Role,
            addition.Team!.TeamId.Value,
            (long)person.UserId.Value).ToString());

    private static string Mentions(IReadOnlyList<NewCrewMember> people) =>
        string.Join(", ", people.Select(person => $"<@{person.UserId}>"));

    private static string Id(string route, CohortId cohortId, CrewRole role, Team? team) =>
        new CustomId(route, cohortId, (long)role, team?.TeamId.Value ?? CrewMessages.NoTeam).ToString();

    private static string Place(Team? team) => team is null ? "the cohort" : $"team **{Markdown.Escape(team.Name)}**";
}
