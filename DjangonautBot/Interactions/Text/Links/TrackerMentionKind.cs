namespace DjangonautBot.Interactions.Text.Links;

/// <summary>What somebody wrote of.</summary>
public enum TrackerMentionKind
{
    Ticket,
    PullRequest,
}
