namespace DjangonautBot.Interactions.Text.Links;

/// <summary>Kind of a mention.</summary>
public enum TrackerMentionKind
{
    Ticket,
    PullRequest,
}
