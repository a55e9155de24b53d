using System.Globalization;
using NodaTime;

namespace DjangonautBot.Storage.Deletions;

/// <summary>A deletion that is done again in a database that does not know of it: ids, and no text.</summary>
/// <param name="Kind">Names the <see cref="IRepeatableDeletion"/> that repeats it; without spaces.</param>
/// <param name="Within">Id of what the subject belongs to; 0 for none.</param>
/// <param name="Subject">Id of what was deleted.</param>
/// <param name="At">Program time.</param>
public sealed record Deletion(string Kind, long Within, long Subject, Instant At)
{
    private const char Space = ' ';

    /// <summary>Writes it as four words.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Kind} {Within} {Subject} {At.ToUnixTimeMilliseconds()}");

    /// <summary>Reads four words; null if they are something else.</summary>
    internal static Deletion? TryParse(string text) =>
        text.Split(Space) is [var kind, var within, var subject, var at]
        && TryRead(within) is { } withinId && TryRead(subject) is { } subjectId && TryRead(at) is { } milliseconds
            ? new Deletion(kind, withinId, subjectId, Instant.FromUnixTimeMilliseconds(milliseconds))
            : null;

    private static long? TryRead(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
