namespace DjangonautBot.Hosting.Demo;

/// <summary>Reads lines from the terminal, and can be left waiting: the line then goes to whoever asks next.</summary>
/// <remarks>The console's reader blocks even when asked to be asynchronous, and would hold up the end of the program.</remarks>
internal sealed class Keyboard(TextReader terminal)
{
    private Task<string?>? _line;

    /// <returns>The next line; null when there is nothing more to read.</returns>
    public async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        _line ??= Task.Run(terminal.ReadLine, CancellationToken.None);
        var line = await _line.WaitAsync(cancellationToken);
        _line = null;
        return line;
    }
}
