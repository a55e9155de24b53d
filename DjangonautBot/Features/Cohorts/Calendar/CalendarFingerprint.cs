using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime.Text;

namespace DjangonautBot.Features.Cohorts.Calendar;

/// <summary>
/// 32-bit hash of a change of the calendar. The button below a preview carries it, so that a press confirms nothing but the
/// change that the preview showed.
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
