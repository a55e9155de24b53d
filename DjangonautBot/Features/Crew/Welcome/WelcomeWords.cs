namespace DjangonautBot.Features.Crew.Welcome;

/// <summary>Words of a welcome that a Captain may write; null for the usual ones.</summary>
internal sealed record WelcomeWords(string? Hello, string? Steps, string? Asking)
{
    /// <summary>Most characters of the first and the last of them.</summary>
    public const int LongestLine = 600;

    /// <summary>Most characters of the first things to do.</summary>
    public const int LongestSteps = 1000;

    public static WelcomeWords Usual { get; } = new(null, null, null);
}
