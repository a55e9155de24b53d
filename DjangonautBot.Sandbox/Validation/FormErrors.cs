using System.Text.Json.Nodes;

namespace DjangonautBot.Sandbox.Validation;

/// <summary>Collects the errors of a request by field, and reports them in Discord's form.</summary>
/// <seealso href="https://discord.com/developers/docs/reference#error-messages">Error messages</seealso>
internal sealed class FormErrors
{
    private const int InvalidFormBody = 50035;
    private const int CannotSendAnEmptyMessage = 50006;

    private readonly JsonObject _errors = [];
    private bool _emptyMessage;

    public bool Any => _errors.Count > 0 || _emptyMessage;

    /// <summary>Adds the error of an empty message, which has a code of its own.</summary>
    public void AddEmptyMessage() => _emptyMessage = true;

    /// <param name="path">Dotted path of the field, with indexes as numbers: <c>components.0.components.1.custom_id</c>.</param>
    /// <param name="code">Discord's name of the error, such as <c>BASE_TYPE_REQUIRED</c>.</param>
    /// <param name="message">Discord's message for the error.</param>
    public void Add(string path, string code, string message)
    {
        var node = _errors;
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (node[step] is not JsonObject next)
            {
                node[step] = next = [];
            }

            node = next;
        }

        if (node["_errors"] is not JsonArray list)
        {
            node["_errors"] = list = [];
        }

        list.Add((JsonNode)new JsonObject { ["code"] = code, ["message"] = message });
    }

    /// <summary>
    /// Creates the body of the 400 response: <c>{code: 50035, message, errors: {field: {_errors: [{code, message}]}}}</c>, or 50006
    /// if the only error is an empty message.
    /// </summary>
    public JsonObject ToBody() => _errors.Count == 0 && _emptyMessage
        ? new() { ["code"] = CannotSendAnEmptyMessage, ["message"] = "Cannot send an empty message" }
        : new() { ["code"] = InvalidFormBody, ["message"] = "Invalid Form Body", ["errors"] = _errors.DeepClone() };
}
