using DjangonautBot.Scheduling.Outbox.Lanes;

namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Compares this machine's clock with Discord's.</summary>
internal sealed class ClockOffsetCheck : ICheck
{
    // Discord's answers name whole seconds, and take some time.
    private static readonly TimeSpan Exactness = TimeSpan.FromSeconds(10);

    public string Name => "clock";

    public Task<IReadOnlyList<CheckResult>> RunAsync(CheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CheckResult>>(context.Discord?.ClockLead is { } lead ? [Look(lead)] : []);

    private CheckResult Look(TimeSpan lead)
    {
        var seconds = (long)lead.TotalSeconds;
        return Describe(lead.Duration(), $"This machine's clock is {Math.Abs(seconds)} seconds {(seconds > 0 ? "fast" : "slow")}") with
        {
            Figures = new Dictionary<string, long> { ["offset_seconds"] = seconds },
        };
    }

    private CheckResult Describe(TimeSpan offset, string words) =>
        offset <= Exactness
            ? CheckResult.Well(Name, "This machine's clock agrees with Discord's to a few seconds.")
            : CheckResult.Look(
                Name,
                offset > ClockCheck.Tolerance ? $"{words}; planned posts wait until it is right." : $"{words}.",
                "Set it, and keep it right with NTP: timedatectl set-ntp true");
}
