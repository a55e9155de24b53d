namespace DjangonautBot.Hosting.Demo;

/// <summary>Reads lines from the terminal. The line of a cancelled read goes to the next read.</summary>
/// <remarks>The console's reader blocks even in its asynchronous methods, and would hold up the end of the program.</remarks>
internal sealed class TerminalReader(TextReader terminal)
{
    private Task<string?>? _line;

    /// <returns>The next line; null at the end of the input.</returns>
    public async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        _line ??= Task.Run(terminal.ReadLine, CancellationToken.None);
        var line = await _line.WaitAsync(cancellationToken);
        _line = null;
        return line;
    }
}
