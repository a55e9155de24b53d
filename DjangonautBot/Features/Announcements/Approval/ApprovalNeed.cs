namespace DjangonautBot.Features.Announcements.Approval;

/// <summary>Whether an announcement of a Captain needs another one's yes.</summary>
internal enum ApprovalNeed
{
    /// <summary>The cohort does not ask for it.</summary>
    NotAskedFor,

    /// <summary>The cohort asks for it, and there is somebody who can give it.</summary>
    Needed,

    /// <summary>The cohort asks for it, but no other Captain is known.</summary>
    NobodyElse,
}
