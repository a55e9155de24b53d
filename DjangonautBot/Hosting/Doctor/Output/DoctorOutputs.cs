using Spectre.Console;

namespace DjangonautBot.Hosting.Doctor.Output;

/// <summary>Chooses the form of the output.</summary>
internal static class DoctorOutputs
{
    /// <summary>Chooses colours on a terminal only, and nowhere if <c>NO_COLOR</c> is set.</summary>
    /// <remarks>https://no-color.org</remarks>
    public static IDoctorOutput Choose(bool json) =>
        json ? new JsonOutput(Console.Out)
        : IsPlain() ? new PlainOutput(Console.Out)
        : OpenTerminal();

    private static TerminalOutput OpenTerminal()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());

        // Progress hides the cursor.
        Console.CancelKeyPress += (_, _) => console.Cursor.Show();
        return new TerminalOutput(console);
    }

    private static bool IsPlain() =>
        Console.IsOutputRedirected
        || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        || Environment.GetEnvironmentVariable("TERM") is "dumb";
}
