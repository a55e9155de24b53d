using System.Text.Json.Nodes;
using NJsonSchema;

namespace DjangonautBot.Tests.Contracts;

/// <summary>Discord's published description of its API, as far as it speaks of requests.</summary>
internal sealed class OpenApi
{
    private static readonly string[] Methods = ["get", "put", "post", "patch", "delete"];

    private readonly IReadOnlyList<Operation> _operations;
    private readonly SchemaCheck _schemas;

    private OpenApi(IReadOnlyList<Operation> operations, SchemaCheck schemas) => (_operations, _schemas) = (operations, schemas);

    /// <summary>
    /// Reads an OpenAPI 3.1 file. All its schemas become definitions of one JSON schema, which is parsed once: the
    /// components under their own names, bodies and parameters under their operation's.
    /// </summary>
    public static OpenApi Parse(string json)
    {
        var file = JsonNode.Parse(json.Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal))!;
        var definitions = file["components"]!["schemas"]!.DeepClone().AsObject();
        var described = Described(file).ToList();
        foreach (var (name, schema) in described.SelectMany(operation => operation.Schemas))
        {
            definitions[name] = schema.DeepClone();
        }

        TypedUnions.MarkAll(definitions, definitions);

        // The parser is asynchronous for references to other files; there are none, so this returns without waiting.
        var document = JsonSchema.FromJsonAsync(new JsonObject { ["definitions"] = definitions }.ToJsonString()).GetAwaiter().GetResult();
        return new OpenApi([.. described.Select(operation => operation.Bind(document.Definitions))], new SchemaCheck(document.Definitions));
    }

    /// <summary>The operation of a request; of two that fit, the one with fewer placeholders.</summary>
    /// <param name="path">Without the query.</param>
    public Operation? Find(string method, string path) => _operations
        .Where(operation => operation.Method.Equals(method, StringComparison.OrdinalIgnoreCase) && RouteShape.Fits(operation.Shape, path))
        .MinBy(operation => operation.PathParameters.Count);

    /// <returns>The errors of a body, one line each, beginning with the field.</returns>
    public IEnumerable<string> CheckBody(Operation operation, string? json) => (operation.Body, json) switch
    {
        (null, null) => [],
        (null, _) => ["the body is not allowed"],
        (_, null) => ["the body is missing"],
        var (schema, text) => _schemas.Check(schema, WireJson.Read(text)),
    };

    private static IEnumerable<OperationDescription> Described(JsonNode file) =>
        from path in file["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where Methods.Contains(operation.Key)
        select new OperationDescription(operation.Key.ToUpperInvariant(), path.Key, path.Value, operation.Value!);
}
