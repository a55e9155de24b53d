using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Rig;

/// <summary>The Captain, who helps where a message waits for somebody: told by a notice, with the button below it or the status.</summary>
internal sealed class RigCaptain(RigCohort cohort, SandboxWorld world)
{
    private const string TryAgain = "Try again";

    private readonly HashSet<ulong> _old = [];

    /// <summary>Number of times that something had to be tried again.</summary>
    public int Helped { get; private set; }

    /// <summary>Waits for a notice, as nothing may be stuck in silence, and tries everything again.</summary>
    public async Task HelpAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(HangTimeout.Limit);
        await world.WaitUntilAsync(() => Notices().Any(), patience.Token);
        try
        {
            var status = await cohort.Captain.RunAsync("cohort status");
            var message = status.Message?.Buttons.Any(button => button.Label == TryAgain) == true ? status.Message : Notices().Last();
            await cohort.Captain.PressAsync(message, TryAgain);
            Helped++;
        }
        catch (SandboxInteractionException)
        {
            // The bot did not respond. What is stuck is seen again.
        }
    }

    /// <summary>Takes note that nothing is stuck: whatever is stuck from now on needs a notice of its own.</summary>
    public void NoteThatAllIsWell() => _old.UnionWith(Notices().Select(notice => notice.Id));

    private IEnumerable<SandboxMessage> Notices() => cohort.Captains.Messages.Where(message =>
        !_old.Contains(message.Id) && message.Buttons.Any(button => button.Label == TryAgain));
}
