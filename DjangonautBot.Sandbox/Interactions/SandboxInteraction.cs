using System.Text.Json;
using System.Text.Json.Nodes;

namespace DjangonautBot.Sandbox.Interactions;

/// <summary>One thing that a person did with the bot, and what has become of it.</summary>
/// <param name="Source">The message that the component stands below, or that a form was opened from.</param>
/// <param name="SentAt">Wire timestamp.</param>
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
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the first answer.</summary>
    public Task Answered => _answered.Task;

    /// <summary>Completes with the first answer that shows something: not with a deferral.</summary>
    public Task Finished => _finished.Task;

    public bool IsCommand => Kind is InteractionKind.Command or InteractionKind.Autocomplete;

    /// <summary>For a command its full name; else the <c>custom_id</c>.</summary>
    public string Name => Data["name"]?.GetValue<string>() ?? Data["custom_id"]!.GetValue<string>();

    /// <summary>The type of the first answer.</summary>
    public int? CallbackType { get; private set; }

    public TimeSpan AnsweredAfter { get; private set; }

    /// <summary>The interaction that opened the form which this one submits.</summary>
    public SandboxInteraction? OpenedBy { get; init; }

    /// <summary>The message that <c>@original</c> means; none before the first answer and after a form.</summary>
    public SandboxMessage? Original { get; set; }

    public JsonElement? Form { get; set; }

    public JsonElement? Choices { get; set; }

    public List<SandboxMessage> FollowUps { get; } = [];

    /// <summary>Set by a fault: the token no longer counts.</summary>
    public bool Expired { get; set; }

    public void Answer(int callbackType, TimeSpan after)
    {
        CallbackType = callbackType;
        AnsweredAfter = after;
        _answered.TrySetResult();
        if (callbackType is not (InteractionCallbackType.DeferredMessage or InteractionCallbackType.DeferredUpdate))
        {
            Finish();
        }
    }

    public void Finish() => _finished.TrySetResult();
}
