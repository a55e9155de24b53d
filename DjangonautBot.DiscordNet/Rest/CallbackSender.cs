using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Discord.Rest.Sending;

namespace DjangonautBot.DiscordNet.Rest;

/// <summary>Sends the first response to an interaction, which is due three seconds after its receipt: twice at most.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback</remarks>
internal sealed class CallbackSender(RawRequests requests)
{
    private static readonly TimeSpan FirstTimeout = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan SecondTimeout = TimeSpan.FromMilliseconds(1_200);

    public async Task SendAsync(InteractionHandle interaction, InteractionResponse response, CancellationToken cancellationToken)
    {
        var request = DiscordJson.Request(
            Route.Post($"/interactions/{interaction.Id}/{interaction.Token}/callback"), CallbackJson.Of(response))
            with { Files = CallbackJson.FilesOf(response) };
        var first = await requests.TryNowAsync(request, FirstTimeout, cancellationToken);

        // Discord accepts one response only, so a second attempt does no harm.
        var last = first.MayHaveWorked || first.NeverSent
            ? await requests.TryNowAsync(request, SecondTimeout, cancellationToken)
            : first;
        if (!last.IsSuccess && !(first.MayHaveWorked && MeansAcknowledged(last)))
        {
            throw requests.Translate(last, first.MayHaveWorked);
        }
    }

    /// <summary>True for the refusals that, after an attempt that may have worked, most likely mean that it did.</summary>
    private static bool MeansAcknowledged(RestResponse response) =>
        response.Refusal is { Code: DiscordErrorCode.UnknownInteraction or DiscordErrorCode.AlreadyAcknowledged };
}
