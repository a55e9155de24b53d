using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;

namespace DjangonautBot.DiscordNet.Rest;

/// <summary>Sends the first response to an interaction, which is due three seconds after its receipt: twice at most.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback</remarks>
internal sealed class CallbackSender(RawRequests requests)
{
    private static readonly TimeSpan FirstTimeout = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan SecondTimeout = TimeSpan.FromMilliseconds(1_200);

    public async Task SendAsync(InteractionHandle interaction, InteractionResponse response, CancellationToken cancellationToken)
    {
        var call = new RawCall("POST", $"interactions/{interaction.Id}/{interaction.Token}/callback")
        {
            Json = DiscordJson.Write(CallbackJson.Of(response)),
            Files = CallbackJson.FilesOf(response),
        };
        if (await requests.TryNowAsync(call, FirstTimeout, cancellationToken) is not { } first)
        {
            return;
        }

        // Discord accepts one response only, so a second attempt does no harm.
        var failed = first.LastMayHaveWorked ? await requests.TryNowAsync(call, SecondTimeout, cancellationToken) : first;
        if (failed is not null && !(first.LastMayHaveWorked && MeansAcknowledged(failed)))
        {
            throw await requests.TranslateAsync(failed);
        }
    }

    /// <summary>True for the refusals that, after an attempt that may have worked, most likely mean that it did.</summary>
    private static bool MeansAcknowledged(RawRequest request) =>
        request.Refusal is { Code: DiscordErrorCode.UnknownInteraction or DiscordErrorCode.AlreadyAcknowledged };
}
