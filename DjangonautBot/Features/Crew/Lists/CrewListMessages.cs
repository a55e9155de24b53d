using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Crew.Lists;

/// <summary>Texts of <c>/crew list</c>.</summary>
internal static class CrewListMessages
{
    private const string Gone = "(not in this server just now)";

    public static OutgoingMessage List(Cohort cohort, IReadOnlyList<Team> teams, IReadOnlyList<RoleHolder> holders) => Listing.Of(
        $"👩‍🚀 The crew of {Markdown.Escape(cohort.Name)}",
        Blocks(teams, holders, Bold, Mention).Append(OtherCaptains(cohort)),
        () => string.Join("\n\n", Blocks(teams, holders, heading => heading, holder => NameOf(holder, holder.DisplayName))),
        "crew.txt");

    private static IEnumerable<string> Blocks(
        IReadOnlyList<Team> teams, IReadOnlyList<RoleHolder> holders, Func<string, string> heading, Func<RoleHolder, string> name)
    {
        string Names(CrewRole role, Team? team)
        {
            var named = holders.Where(holder => holder.Role == role && holder.TeamId == team?.TeamId).Select(name).ToList();
            return named.Count == 0 ? "nobody yet" : string.Join(", ", named);
        }

        if (holders.Any(holder => holder is { Role: CrewRole.Captain, TeamId: null }))
        {
            yield return $"{heading("Captains")}\n{Names(CrewRole.Captain, null)}";
        }

        foreach (var team in teams)
        {
            var captains = holders.Any(holder => holder.Role == CrewRole.Captain && holder.TeamId == team.TeamId)
                ? $"\nCaptains: {Names(CrewRole.Captain, team)}"
                : "";
            yield return $"{heading(team.Name)}{captains}\nNavigators: {Names(CrewRole.Navigator, team)}\nDjangonauts: "
                + $"{Names(CrewRole.Djangonaut, team)}";
        }

        if (teams.Count == 0)
        {
            yield return "There is no team yet: please begin with /team create.";
        }
    }

    private static string OtherCaptains(Cohort cohort) =>
        $"Everybody with {(cohort.CaptainRoleId is { } roleId ? $"<@&{roleId}> or " : "")}Discord's *Manage Server* counts as a "
            + "Captain too.";

    private static string Bold(string heading) => $"**{Markdown.Escape(heading)}**";

    // Discord shows no name for a mention of a person who is not in the server.
    private static string Mention(RoleHolder holder) => NameOf(
        holder, holder.GoneSince is null ? $"<@{holder.UserId}>" : Markdown.Escape(holder.DisplayName));

    private static string NameOf(RoleHolder holder, string name) => holder.GoneSince is null ? name : $"{name} {Gone}";
}
