using DjangonautBot.Interactions;
using DjangonautBot.Sandbox;

namespace DjangonautBot.Hosting.Demo;

/// <summary>Retries for a bot that has just been started, or whose machine is busy.</summary>
internal static class PersonRetryExtensions
{
    /// <summary>Runs a command that opens a form, and repeats it if the bot responds that it took too long.</summary>
    public static async Task<SandboxForm> OpenFormAsync(this Person person, string command, params (string Option, object Value)[] options)
    {
        while (true)
        {
            var outcome = await person.RunAsync(command, options);
            if (outcome.Text != DispatchMessages.TakesTooLong)
            {
                return outcome.Form ?? throw new InvalidOperationException($"{person.Name} got no form: {outcome.Text}");
            }
        }
    }
}
