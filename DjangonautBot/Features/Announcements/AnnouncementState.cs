namespace DjangonautBot.Features.Announcements;

/// <summary>State of an announcement, stored by its name.</summary>
internal enum AnnouncementState
{
    /// <summary>Only its author has seen it.</summary>
    Draft,

    /// <summary>Waits for a second Captain.</summary>
    Waiting,

    /// <summary>Goes out, or went out, at its time.</summary>
    Planned,
}
