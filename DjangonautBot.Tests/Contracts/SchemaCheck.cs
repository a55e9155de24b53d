using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace DjangonautBot.Tests.Contracts;

/// <summary>Validates a value against a schema, and in each typed union against the branch that the value names.</summary>
internal sealed class SchemaCheck(IDictionary<string, JsonSchema> definitions)
{
    /// <returns>The errors, one line each, beginning with the field.</returns>
    public IEnumerable<string> Check(JsonSchema schema, JToken value) =>
        SchemaErrors.Describe(schema.Validate(value)).Concat(CheckUnions(schema.ActualSchema, value));

    private IEnumerable<string> CheckUnions(JsonSchema schema, JToken value)
    {
        if (schema.ExtensionData?.TryGetValue(TypedUnions.Mark, out var mark) is true)
        {
            return CheckBranch(JObject.FromObject(mark!), value);
        }

        var own = value switch
        {
            JObject body => body.Properties().SelectMany(property => schema.ActualProperties.TryGetValue(property.Name, out var known)
                ? CheckUnions(known.ActualSchema, property.Value)
                : []),
            JArray list when schema.Item is { } item => list.SelectMany(element => CheckUnions(item.ActualSchema, element)),
            _ => [],
        };
        return Branch(schema, value) is { } branch ? own.Concat(CheckUnions(branch.ActualSchema, value)) : own;
    }

    private static JsonSchema? Branch(JsonSchema schema, JToken value)
    {
        var branches = schema.OneOf.Concat(schema.AnyOf).Where(branch => branch.ActualSchema.Type is not JsonObjectType.Null).ToList();
        return branches is [var only] ? only : branches.FirstOrDefault(branch => branch.Validate(value).Count == 0);
    }

    private IEnumerable<string> CheckBranch(JObject mark, JToken value)
    {
        var type = (value as JObject)?[$"{mark["property"]}"];
        return type is not null && mark["branches"]![$"{type}"] is { } branch
            ? Check(definitions[$"{branch}"].ActualSchema, value)
            : [$"{SchemaErrors.Field(value.Path)} is of a type that is not allowed here"];
    }
}
