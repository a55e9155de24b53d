namespace DjangonautBot.Sandbox.Validation;

/// <summary>Which request brings a message; each allows a little more or less than the others.</summary>
internal enum MessageUse
{
    /// <summary><c>POST /channels/{id}/messages</c>.</summary>
    Create,

    /// <summary><c>PATCH</c> of a message, of a channel or of an interaction.</summary>
    Edit,

    /// <summary>The <c>data</c> of an interaction callback of type 4 or 7.</summary>
    Callback,

    /// <summary>A follow-up, <c>POST /webhooks/{id}/{token}</c>.</summary>
    Webhook,
}
