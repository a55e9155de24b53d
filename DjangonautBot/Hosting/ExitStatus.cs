namespace DjangonautBot.Hosting;

/// <summary>Holds the exit code, to be set by any part of the program that cannot continue.</summary>
internal sealed class ExitStatus
{
    public ExitCode ExitCode { get; set; } = ExitCode.Success;
}
