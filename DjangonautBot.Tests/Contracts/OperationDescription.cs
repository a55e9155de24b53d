using System.Text.Json.Nodes;
using NJsonSchema;

namespace DjangonautBot.Tests.Contracts;

/// <summary>An operation as the file has it, with its schemas not parsed yet.</summary>
internal sealed class OperationDescription(string method, string template, JsonNode path, JsonNode operation)
{
    private readonly IReadOnlyList<JsonNode> _parameters =
        [.. new[] { path["parameters"], operation["parameters"] }.OfType<JsonArray>().SelectMany(list => list).OfType<JsonNode>()];

    private readonly JsonNode? _body = operation["requestBody"]?["content"]?["application/json"]?["schema"];

    private string Key => $"{method} {template}";

    /// <summary>The body's and the parameters' schemas, each with a name of its own.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode>> Schemas =>
        _parameters.Select(parameter => KeyValuePair.Create(NameOf(parameter), parameter["schema"]!))
            .Concat(_body is null ? [] : [KeyValuePair.Create(Key, _body)]);

    public Operation Bind(IDictionary<string, JsonSchema> parsed)
    {
        Parameter Parsed(JsonNode parameter) => new($"{parameter["name"]}", parsed[NameOf(parameter)].ActualSchema);
        IEnumerable<JsonNode> In(string place) => _parameters.Where(parameter => $"{parameter["in"]}" == place);

        return new Operation(
            method,
            template,
            RouteShape.Of(template),
            [.. In("path").Select(Parsed).OrderBy(parameter => template.IndexOf($"{{{parameter.Name}}}", StringComparison.Ordinal))],
            In("query").Select(Parsed).ToDictionary(parameter => parameter.Name),
            _body is null ? null : parsed[Key].ActualSchema);
    }

    private string NameOf(JsonNode parameter) => $"{Key} {parameter["in"]} {parameter["name"]}";
}
