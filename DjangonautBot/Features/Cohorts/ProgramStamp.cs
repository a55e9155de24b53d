using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime.Text;

namespace DjangonautBot.Features.Cohorts;

/// <summary>
/// A short number for a cohort's calendar. It stands in the button under a preview, and tells at the press whether the
/// calendar is still the one with which the preview compared.
/// </summary>
internal static class ProgramStamp
{
    public static long Of(Cohort cohort)
    {
        var calendar = string.Join(
            '|', cohort.Breaks.Prepend(cohort.StartsOn).Select(LocalDatePattern.Iso.Format).Append(cohort.TimeZone.Id).Append($"{cohort.Weeks}"));
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(calendar)));
    }
}
