using NodaTime;

namespace DjangonautBot.Interactions.Routes;

/// <summary>
/// Recognizes what a person submits a second time, as people do when the first response did not reach them: the same author, target
/// and text within ten minutes is one.
/// </summary>
internal static class Resubmission
{
    private static readonly Duration Within = Duration.FromMinutes(10);

    /// <summary>Gets the instant since which an equal text counts as the first submission of one that comes now.</summary>
    public static Instant Since(Instant now) => now - Within;
}
