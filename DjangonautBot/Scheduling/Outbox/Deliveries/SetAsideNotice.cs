using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>
/// The delivery that tells Captains of deliveries that were set aside. Its subject is the cohort, so that they are told once; it is
/// brought up to date while any is set aside, and they are told anew when that happens after all was well.
/// </summary>
public static class SetAsideNotice
{
    /// <summary>The kind of its <see cref="IPost"/>, which belongs to a feature that knows the Captains.</summary>
    public const string Kind = "set_aside";

    // A lane without other deliveries: no id of Discord is so big.
    internal static Snowflake Lane(CohortId cohortId) => new(((ulong)long.MaxValue) - (ulong)cohortId.Value);
}
