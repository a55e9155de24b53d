using System.Threading.Channels;
using DjangonautBot.Sandbox;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Hosting.Demo;

/// <summary>Saves the sandbox after changes, every few seconds at most, and at the end.</summary>
internal sealed partial class SandboxAutosave(
    SandboxWorld world, SandboxFolder folder, TimeProvider timeProvider, ILogger<SandboxAutosave> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Room for one, so that any number of changes causes one save.
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Note() => changes.Writer.TryWrite(true);
        world.Changed += Note;
        try
        {
            while (true)
            {
                Save();
                await Task.Delay(Pause, timeProvider, cancellationToken);
                await changes.Reader.ReadAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Save();
        }
        finally
        {
            world.Changed -= Note;
        }
    }

    private void Save()
    {
        try
        {
            folder.Save(world);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotSaved(exception);
        }
    }

    [LoggerMessage(331, LogLevel.Warning, "The sandbox could not be saved and is tried again at the next change")]
    private partial void LogNotSaved(Exception exception);
}
