using NodaTime;

namespace DjangonautBot.Interactions.Text;

/// <summary>Explains why a typed text was not taken as a date.</summary>
internal static class TypedDateMessages
{
    /// <param name="ways">Ways to write a date that the command is likely to be given, with backticks.</param>
    public static string Unreadable(string typed, LocalDate today, string ways) => typed switch
    {
        _ when TypedDate.IsTooFarAway(typed, today) =>
            $"📅 {Markdown.Quote(typed)} is many years away, so I take it for a typing mistake. Please look at the year again.",
        _ when TypedDate.IsAmbiguous(typed) =>
            $"📅 People read {Markdown.Quote(typed)} as different days. Please write it as `2026-03-02`, or as `2 March 2026`.",
        _ => $"📅 I cannot read {Markdown.Quote(typed)} as a date. Please write it as {ways}.",
    };
}
