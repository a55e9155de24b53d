using System.Text.Json.Nodes;

namespace DjangonautBot.Tests.Contracts;

/// <summary>
/// Marks each union (any of …) whose branches tell themselves apart by the value of one property, so that the branch can
/// be looked up instead of all being tried: that is quicker, and its mistakes are the ones that help.
/// </summary>
internal static class TypedUnions
{
    /// <summary>The mark: a property's name, and by its value the definition that holds.</summary>
    public const string Mark = "x-by";

    private static readonly string[] TellingProperties = ["type", "entity_type"];

    /// <summary>Replaces the typed unions below a schema by their marks.</summary>
    public static void MarkAll(JsonNode? schema, JsonObject definitions)
    {
        if (schema is JsonObject found)
        {
            Replace(found, definitions);
        }

        var below = schema switch
        {
            JsonObject node => node.Select(property => property.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var child in below.ToList())
        {
            MarkAll(child, definitions);
        }
    }

    private static void Replace(JsonObject schema, JsonObject definitions)
    {
        foreach (var union in (string[])["oneOf", "anyOf"])
        {
            if (schema[union] is not JsonArray { Count: > 1 } branches)
            {
                continue;
            }

            var mark = TellingProperties
                .Select(property => MarkBy(property, branches, definitions))
                .FirstOrDefault(mark => mark is not null);
            if (mark is null)
            {
                continue;
            }

            schema.Clear();
            schema[Mark] = mark;
            return;
        }
    }

    private static JsonObject? MarkBy(string property, JsonArray branches, JsonObject definitions)
    {
        var byValue = new JsonObject();
        foreach (var branch in branches)
        {
            var name = branch!["$ref"]?.GetValue<string>().Split('/')[^1];
            if (name is null || definitions[name]!["properties"]?[property]?["enum"] is not JsonArray values)
            {
                return null;
            }

            foreach (var value in values)
            {
                byValue[value!.ToString()] = name;
            }
        }

        return new JsonObject { ["property"] = property, ["branches"] = byValue };
    }
}
