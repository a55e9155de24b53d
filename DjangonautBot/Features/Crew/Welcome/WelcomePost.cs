using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew.Welcome;

/// <summary>
/// A team's welcome in its channel. It follows people, stand-ups and words as long as they are kept; in a removed team's channel it only
/// loses what somebody has deleted.
/// </summary>
internal sealed class WelcomePost(WelcomeReader welcomes, ITeams teams, ProgramClock clock) : IPost
{
    /// <summary>Kind of the delivery; the team is its subject, and its week is 0.</summary>
    public const string PostKind = "welcome";

    public string Kind => PostKind;

    /// <summary>Identifies the words and names of a team's welcome to the message that holds them.</summary>
    public static Quote QuoteOf(TeamId teamId) => new("welcome", teamId.Value);

    public Rendering Render(Delivery delivery)
    {
        var now = clock.Now;
        var mayStand = delivery.NonceSince is not null;
        if (teams.Find(delivery.CohortId, new TeamId(delivery.SubjectId)) is not { } team)
        {
            return new Rendering.Remove();
        }

        var welcome = welcomes.Read(team, now);
        return welcome.PostedAt is null ? new Rendering.Remove()
            : !mayStand && (team.RemovedAt is not null || welcome.Cohort.End <= now) ? new Rendering.Skip("nobody to welcome any more")
            : welcome.Cohort.ForgottenAt is not null ? new Rendering.Skip("names are not kept any more")
            : new Rendering.Show(team.ChannelId, WelcomeMessages.Post(welcome)) { Quotes = [QuoteOf(team.TeamId)] };
    }
}
