using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace DjangonautBot.Tests.Contracts;

/// <summary>A value in a path or a query, which is text for every type.</summary>
internal sealed record Parameter(string Name, JsonSchema Schema)
{
    public bool Takes(string text) => Schema.Validate(Read(text)).Count == 0;

    private JToken Read(string text)
    {
        if (Schema.ActualSchema.Type is JsonObjectType.String)
        {
            return new JValue(text);
        }

        try
        {
            return JToken.Parse(text);
        }
        catch (JsonReaderException)
        {
            return new JValue(text);
        }
    }
}
