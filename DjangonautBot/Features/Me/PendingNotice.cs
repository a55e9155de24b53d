namespace DjangonautBot.Features.Me;

/// <summary>What somebody is told once, with the private reply to what they do next.</summary>
/// <param name="OffersReminders">They have never been asked whether they would like reminders.</param>
/// <param name="DirectMessagesAreClosed">A direct message did not arrive.</param>
public sealed record PendingNotice(bool OffersReminders, bool DirectMessagesAreClosed)
{
    public static PendingNotice None { get; } = new(OffersReminders: false, DirectMessagesAreClosed: false);
}
