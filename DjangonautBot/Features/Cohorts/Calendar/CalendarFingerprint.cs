using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime.Text;

namespace DjangonautBot.Features.Cohorts.Calendar;

/// <summary>
/// A short number for a change of the calendar. It stands in the button under a preview, and tells at the press whether
/// that would still make the same of the same.
/// </summary>
internal static class CalendarFingerprint
{
    public static long Of(Cohort before, Cohort after) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{Calendar(before)} {Calendar(after)}")));

    private static string Calendar(Cohort cohort) =>
        string.Join(
            '|',
            cohort
                .Breaks.Prepend(cohort.StartsOn)
                .Select(LocalDatePattern.Iso.Format)
                .Append(cohort.TimeZone.Id)
                .Append($"{cohort.Weeks}"));
}
