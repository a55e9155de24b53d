namespace DjangonautBot.Features.Crew.Welcome;

/// <summary>Place of a preview: alone, or a page among the teams that wait for their welcome.</summary>
/// <param name="Page">Number from 1 on; 0 alone.</param>
/// <param name="Seen"><see cref="TeamWelcome.FingerprintAfter"/> of the page before it; 0 on the first.</param>
internal readonly record struct WelcomePlace(long Page, long Seen)
{
    public static WelcomePlace Alone { get; } = new(0, 0);

    public static WelcomePlace First { get; } = new(1, 0);
}
