using DjangonautBot.Hosting.Doctor.Checks;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Hosting.Doctor.Output;

/// <summary>Words for people around the results.</summary>
internal static class Words
{
    public static string Label(Verdict verdict) => verdict switch
    {
        Verdict.Well => "well",
        Verdict.Look => "look",
        Verdict.CannotRun => "cannot run",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    /// <summary>Returns a text as one line, in which nothing controls the terminal.</summary>
    public static string OneLine(string text) => VisibleText.Of(text).ReplaceLineEndings(" ");

    /// <summary>Describes the whole in a line, and in another one what was not looked at.</summary>
    public static IEnumerable<string> Summarize(Diagnosis diagnosis)
    {
        if (diagnosis.NotLookedAt.Count > 0)
        {
            yield return $"Not looked at, because of the above: {string.Join(", ", diagnosis.NotLookedAt)}.";
        }

        yield return diagnosis.Verdict switch
        {
            Verdict.Well => "All is well.",
            Verdict.Look => $"The bot can run; {Numbers.Of(Count(diagnosis, Verdict.Look), "thing")} to look at.",
            _ => $"The bot cannot run: see {Numbers.Of(Count(diagnosis, Verdict.CannotRun), "line")} above.",
        };
    }

    private static int Count(Diagnosis diagnosis, Verdict verdict) => diagnosis.Results.Count(result => result.Verdict == verdict);
}
