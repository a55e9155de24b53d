using DjangonautBot.Hosting.Doctor.Checks;

namespace DjangonautBot.Hosting.Doctor.Output;

/// <summary>Writes each result as one line without colours, as soon as it is there: for pipes, logs and plain terminals.</summary>
internal sealed class PlainOutput(TextWriter output) : IDoctorOutput
{
    public Task<IReadOnlyList<CheckResult>> WatchAsync(string check, Func<Task<IReadOnlyList<CheckResult>>> look) => look();

    public void Write(CheckResult result) =>
        output.WriteLine(
            $"{Words.Label(result.Verdict),-10}  {result.Name}: {Words.OneLine(result.Words)}"
                + (result.WhatToDo is { } whatToDo ? $" To do: {Words.OneLine(whatToDo)}" : ""));

    public void Finish(Diagnosis diagnosis)
    {
        foreach (var line in Words.Summarize(diagnosis))
        {
            output.WriteLine(line);
        }
    }
}
