using System.Net;

namespace DjangonautBot.Discord.Rest;

/// <summary>Thrown when Discord rejects a request.</summary>
/// <remarks>https://discord.com/developers/docs/topics/opcodes-and-status-codes#json</remarks>
public sealed class DiscordApiException(
    HttpStatusCode status, int code, string reason, IReadOnlyList<FieldError> fields)
    : Exception($"Discord answered {(int)status} with code {code}: {reason}{Describe(fields)}")
{
    public HttpStatusCode Status { get; } = status;

    /// <summary>Discord's own error code; 0 for a general error. See <see cref="DiscordErrorCode"/>.</summary>
    public int Code { get; } = code;

    /// <summary>Invalid fields of the request, if any.</summary>
    public IReadOnlyList<FieldError> Fields { get; } = fields;

    /// <summary>
    /// Whether an earlier attempt of the same call may have worked, because no usable answer to it came. The effect of the call is
    /// unknown then, although the last attempt was rejected.
    /// </summary>
    public bool MayHaveWorked { get; internal set; }

    private static string Describe(IReadOnlyList<FieldError> fields) =>
        string.Concat(fields.Select(field => $"; {field.Path}: {field.Code}"));
}
