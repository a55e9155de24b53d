namespace DjangonautBot.Sandbox.Validation;

/// <summary>Request that contains a message, each with slightly different rules.</summary>
internal enum MessageRequestKind
{
    /// <summary><c>POST /channels/{id}/messages</c>: the only one with a nonce, and never ephemeral.</summary>
    Create,

    /// <summary><c>PATCH</c> of a message, of a channel or of an interaction: omitted parts stay unchanged.</summary>
    Edit,

    /// <summary>The <c>data</c> of an interaction callback of type 4; its fields are named <c>data.…</c> in errors.</summary>
    Callback,

    /// <summary>The <c>data</c> of an interaction callback of type 7: omitted parts stay unchanged.</summary>
    CallbackUpdate,

    /// <summary>A follow-up, <c>POST /webhooks/{id}/{token}</c>.</summary>
    Webhook,
}
