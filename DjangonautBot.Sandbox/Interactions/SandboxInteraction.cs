using System.Text.Json;
using System.Text.Json.Nodes;

namespace DjangonautBot.Sandbox.Interactions;

/// <summary>A person's use of a command, component or form, and the bot's responses to it.</summary>
/// <param name="Source">The message with the component, or from which the form was opened.</param>
/// <param name="SentAt">Wire timestamp of sending it to the bot.</param>
internal sealed record SandboxInteraction(
    ulong Id,
    string Token,
    InteractionKind Kind,
    Person Person,
    SandboxChannel Channel,
    JsonObject Data,
    SandboxMessage? Source,
    long SentAt)
{
    private readonly TaskCompletionSource _responded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the first response.</summary>
    public Task Responded => _responded.Task;

    /// <summary>Completes with the first visible response, not with a deferral.</summary>
    public Task Finished => _finished.Task;

    public bool IsCommand => Kind is InteractionKind.Command or InteractionKind.Autocomplete;

    /// <summary>Full name of a command; otherwise the <c>custom_id</c>.</summary>
    public string Name => Data["name"]?.GetValue<string>() ?? Data["custom_id"]!.GetValue<string>();

    /// <summary>Type of the first response; null before it.</summary>
    public int? CallbackType { get; private set; }

    public TimeSpan RespondedAfter { get; private set; }

    /// <summary>The interaction that opened the form submitted by this one.</summary>
    public SandboxInteraction? OpenedBy { get; init; }

    /// <summary>The message named <c>@original</c>; null before the first response and after a form.</summary>
    public SandboxMessage? Original { get; set; }

    public JsonElement? Form { get; set; }

    public JsonElement? Choices { get; set; }

    public List<SandboxMessage> FollowUps { get; } = [];

    /// <summary>True if a fault has expired the token.</summary>
    public bool Expired { get; set; }

    public void Respond(int callbackType, TimeSpan after)
    {
        CallbackType = callbackType;
        RespondedAfter = after;
        _responded.TrySetResult();
        if (callbackType is not (InteractionCallbackType.DeferredMessage or InteractionCallbackType.DeferredUpdate))
        {
            Finish();
        }
    }

    public void Finish() => _finished.TrySetResult();
}
