namespace DjangonautBot.Hosting;

/// <summary>What the program will end with, for whichever part of it finds that it cannot go on.</summary>
internal sealed class ExitStatus
{
    public ExitCode ExitCode { get; set; } = ExitCode.Success;
}
