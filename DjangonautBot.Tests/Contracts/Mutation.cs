using System.Text.Json.Nodes;

namespace DjangonautBot.Tests.Contracts;

/// <summary>A valid request with one thing changed.</summary>
/// <param name="Path">The dotted path of the change: <c>embeds.0.title</c>.</param>
/// <param name="Value">The new value, as JSON; null removes the property.</param>
/// <param name="Says">The expected complaint of the contract, after the route.</param>
internal sealed record Mutation(Sample Sample, string Path, string? Value, string Says)
{
    public override string ToString() => $"{Path} in {Sample.Method} {Sample.Template}: {Says}";

    public Sample Apply()
    {
        var body = JsonNode.Parse(Sample.Json!)!;
        var steps = Path.Split('.');
        var owner = steps[..^1].Aggregate(body, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        Set(owner, steps[^1]);
        return Sample with { Json = body.ToJsonString() };
    }

    private void Set(JsonNode owner, string step)
    {
        if (Value is null)
        {
            owner.AsObject().Remove(step);
        }
        else if (int.TryParse(step, out var index))
        {
            owner[index] = JsonNode.Parse(Value);
        }
        else
        {
            owner[step] = JsonNode.Parse(Value);
        }
    }
}
