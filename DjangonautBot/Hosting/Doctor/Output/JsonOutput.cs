using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DjangonautBot.Hosting.Doctor.Checks;

namespace DjangonautBot.Hosting.Doctor.Output;

/// <summary>Writes one JSON object at the end, for programs. Its fields stand in docs/operating/doctor.md, and stay as they are.</summary>
internal sealed class JsonOutput(TextWriter output) : IDoctorOutput
{
    public Task<IReadOnlyList<CheckResult>> WatchAsync(string check, Func<Task<IReadOnlyList<CheckResult>>> look) => look();

    public void Write(CheckResult result)
    {
    }

    public void Finish(Diagnosis diagnosis) => output.WriteLine(
        JsonSerializer.Serialize(
            new DiagnosisJson(
                Version,
                Name(diagnosis.Verdict),
                (int)diagnosis.Verdict,
                [.. diagnosis.Results.Select(Of)],
                diagnosis.NotLookedAt),
            DoctorJsonContext.Readable.DiagnosisJson));

    private static string Version =>
        typeof(JsonOutput).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static ResultJson Of(CheckResult result) => new(
        result.Name,
        Name(result.Verdict),
        Words.OneLine(result.Words),
        result.WhatToDo is { } whatToDo ? Words.OneLine(whatToDo) : null,
        result.Server,
        result.Figures);

    private static string Name(Verdict verdict) => Words.Label(verdict).Replace(' ', '_');
}

/// <summary>The whole diagnosis, as a program reads it.</summary>
internal sealed record DiagnosisJson(
    string Version, string Verdict, int ExitCode, IReadOnlyList<ResultJson> Results, IReadOnlyList<string> NotLookedAt);

/// <summary>One result, as a program reads it.</summary>
internal sealed record ResultJson(
    string Name, string Verdict, string Words, string? WhatToDo, string? Server, IReadOnlyDictionary<string, long> Figures);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(DiagnosisJson))]
internal sealed partial class DoctorJsonContext : JsonSerializerContext
{
    /// <summary>Writes apostrophes and letters of all scripts as they are.</summary>
    // Made at its first use, because the order in which the parts of a class are initialized is not defined.
    public static DoctorJsonContext Readable =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
