using System.Text.Json.Serialization;

namespace DjangonautBot.Features.Cohorts.Report;

// What is summed up from the rest is not stored.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(CohortReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
