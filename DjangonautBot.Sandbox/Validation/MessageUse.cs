namespace DjangonautBot.Sandbox.Validation;

/// <summary>Which request brings a message; each allows a little more or less than the others.</summary>
internal enum MessageUse
{
    /// <summary><c>POST /channels/{id}/messages</c>: the only one with a nonce, and never ephemeral.</summary>
    Create,

    /// <summary><c>PATCH</c> of a message, of a channel or of an interaction: what is left out stays.</summary>
    Edit,

    /// <summary>The <c>data</c> of an interaction callback of type 4; its fields are named <c>data.…</c> in errors.</summary>
    Callback,

    /// <summary>The <c>data</c> of an interaction callback of type 7: what is left out stays.</summary>
    CallbackUpdate,

    /// <summary>A follow-up, <c>POST /webhooks/{id}/{token}</c>.</summary>
    Webhook,
}
