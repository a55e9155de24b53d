using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew.Welcome;

/// <summary>Messages for Captains: a welcome before it is posted, and what became of it.</summary>
internal static class WelcomePreview
{
    /// <summary>Route of <em>Complete</em>, for one team.</summary>
    public const string ShowRoute = "welcome.show";

    /// <summary>Route of the button for all teams that wait.</summary>
    public const string OpenRoute = "welcome.open";

    public const string PageRoute = "welcome.page";
    public const string EditRoute = "welcome.edit";
    public const string PostRoute = "welcome.post";
    public const string PostAllRoute = "welcome.post_all";

    public const string HasChanged = "🧭 Something changed meanwhile, so here it is once more, as it reads now.";

    public const string IsSaved = "✏️ Saved. This is how it reads now; nothing is posted yet.";

    /// <param name="pages">Number of teams that wait, of which this is one; ignored for one that stands alone.</param>
    /// <param name="note">Line above it; null for none.</param>
    public static OutgoingMessage Show(TeamWelcome welcome, WelcomePlace place, int pages, string? note) => new Card(
        CardColor.Blue,
        [
            FittingText.Lines(Above(welcome, place, pages, note)),
            new CardPart.Line(),
            .. WelcomeMessages.Parts(welcome),
            new CardPart.Line(),
            "-# Names, times and place are always those of today. The rest is yours to write.",
            new CardPart.Buttons(Buttons(welcome, place, pages)),
        ]).ToMessage();

    /// <param name="waiting">Number of teams that still wait.</param>
    public static OutgoingMessage Posted(IReadOnlyList<TeamWelcome> welcomes, CohortId cohortId, int waiting) => new(
        AllowedMentions.None,
        welcomes is [var single]
            ? $"👋 The welcome of team **{Markdown.Escape(single.Team.Name)}** is on its way to <#{single.Team.ChannelId}>."
            : $"👋 The welcomes of {Numbers.Of(welcomes.Count, "team")} are on their way to their channels.",
        Components: waiting > 0 ? [new ActionRow(Turn($"Next: {Waiting(waiting)}", cohortId, WelcomePlace.First))] : null);

    public static Button Complete(CohortId cohortId, TeamId teamId) =>
        new(ButtonStyle.Primary, "Complete", new CustomId(ShowRoute, cohortId, teamId.Value).ToString());

    /// <param name="waiting">At least one.</param>
    public static Button Open(CohortId cohortId, int waiting) =>
        new(ButtonStyle.Primary, $"Complete: {Waiting(waiting)}", new CustomId(OpenRoute, cohortId).ToString());

    private static string Above(TeamWelcome welcome, WelcomePlace place, int pages, string? note)
    {
        var which = place.Page > 0 && pages > 1 ? $" ({place.Page} of {pages} teams that wait)" : "";
        var lines = $"👀 **This is how the welcome will stand in <#{welcome.Team.ChannelId}>**{which}. Nobody is pinged.";
        return note is null ? lines : $"{note}\n{lines}";
    }

    private static IEnumerable<Button> Buttons(TeamWelcome welcome, WelcomePlace place, int pages)
    {
        var (cohortId, teamId) = (welcome.Cohort.CohortId, welcome.Team.TeamId.Value);
        yield return new Button(
            ButtonStyle.Success,
            "Post",
            new CustomId(PostRoute, cohortId, teamId, place.Page, place.Seen, welcome.Fingerprint).ToString());
        yield return new Button(
            ButtonStyle.Secondary, "Edit", new CustomId(EditRoute, cohortId, teamId, place.Page, place.Seen).ToString());
        if (place.Page == 0 || pages < 2)
        {
            yield break;
        }

        var seen = welcome.FingerprintAfter(place.Seen);
        yield return place.Page < pages
            ? Turn("Next ▶", cohortId, new WelcomePlace(place.Page + 1, seen))
            : new Button(ButtonStyle.Success, $"Post all {pages}", new CustomId(PostAllRoute, cohortId, seen).ToString());
    }

    private static Button Turn(string label, CohortId cohortId, WelcomePlace place) =>
        new(ButtonStyle.Secondary, label, new CustomId(PageRoute, cohortId, place.Page, place.Seen).ToString());

    private static string Waiting(int teams) => teams == 1 ? "welcome 1 team" : $"welcome {teams} teams";
}
