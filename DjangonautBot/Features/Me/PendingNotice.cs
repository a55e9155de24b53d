namespace DjangonautBot.Features.Me;

/// <summary>Notices that a person gets once, with the private reply to their next command.</summary>
/// <param name="OffersReminders">Whether reminders have never been offered to the person before.</param>
/// <param name="DirectMessagesAreClosed">Whether a direct message did not arrive.</param>
public sealed record PendingNotice(bool OffersReminders, bool DirectMessagesAreClosed)
{
    public static PendingNotice None { get; } = new(OffersReminders: false, DirectMessagesAreClosed: false);
}
