using System.Globalization;

namespace DjangonautBot.Bench;

/// <summary>One thing that is measured of each contestant in each round.</summary>
/// <param name="Name">With its unit.</param>
/// <param name="Format">Of its values.</param>
internal sealed record Figure(string Name, string Format)
{
    public static readonly Figure Start = new("process start → first answer, ms", "0");
    public static readonly Figure Resident = new("resident memory after 4,000 interactions (VmRSS), MiB", "0.0");
    public static readonly Figure Proportional = new("the same, shared pages divided (PSS), MiB", "0.0");
    public static readonly Figure Processor = new("processor time per interaction, ms", "0.00");
    public static readonly Figure WeekMedian = new("`/week`, one at a time, p50, ms", "0.00");
    public static readonly Figure WeekTail = new("`/week`, one at a time, p99, ms", "0.00");
    public static readonly Figure WeekRate = new("`/week`, 50 in flight, per second", "0");
    public static readonly Figure CheckInRate = new("check-in, 50 in flight, per second", "0");
    public static readonly Figure CheckInTail = new("check-in, one at a time, p99, ms", "0.00");

    public static readonly IReadOnlyList<Figure> All =
        [Start, Resident, Proportional, Processor, WeekMedian, WeekTail, WeekRate, CheckInRate, CheckInTail];

    public string Write(double value) => value.ToString(Format, CultureInfo.InvariantCulture);
}
