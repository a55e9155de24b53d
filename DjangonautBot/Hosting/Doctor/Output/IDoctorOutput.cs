using DjangonautBot.Hosting.Doctor.Checks;

namespace DjangonautBot.Hosting.Doctor.Output;

/// <summary>Shows what the doctor finds.</summary>
internal interface IDoctorOutput
{
    /// <summary>Shows that something is being looked at, as long as that goes on.</summary>
    /// <param name="check">Name of the check.</param>
    Task<IReadOnlyList<CheckResult>> WatchAsync(string check, Func<Task<IReadOnlyList<CheckResult>>> look);

    /// <summary>Shows one result.</summary>
    void Write(CheckResult result);

    /// <summary>Shows the end, after all results.</summary>
    void Finish(Diagnosis diagnosis);
}
