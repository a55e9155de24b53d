namespace DjangonautBot.Interactions.Text;

/// <summary>What somebody wrote of.</summary>
public enum TrackerMentionKind
{
    Ticket,
    PullRequest,
}
