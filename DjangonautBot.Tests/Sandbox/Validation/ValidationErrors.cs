using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Validation;

namespace DjangonautBot.Tests.Sandbox.Validation;

/// <summary>Reads errors as a client would: out of the body of the answer, one line <c>path CODE</c> each.</summary>
internal static class ValidationErrors
{
    public static string[] About(object body, Action<JsonElement, FormErrors> check)
    {
        var errors = new FormErrors();
        check(body is string json ? JsonSerializer.Deserialize<JsonElement>(json) : JsonSerializer.SerializeToElement(body), errors);
        return In(errors);
    }

    public static string[] In(FormErrors errors) =>
        !errors.Any ? []
        : errors.ToBody() is var answer && answer["errors"] is JsonObject tree ? [.. Flatten(tree, "")]
        : [$"{answer["code"]} {answer["message"]}"];

    private static IEnumerable<string> Flatten(JsonObject node, string path) => node.SelectMany(property =>
        property.Key == "_errors"
            ? property.Value!.AsArray().Select(error => $"{path} {error!["code"]}".Trim())
            : Flatten(property.Value!.AsObject(), path.Length == 0 ? property.Key : $"{path}.{property.Key}"));
}
