using DjangonautBot.Hosting.Doctor.Checks;
using Spectre.Console;

namespace DjangonautBot.Hosting.Doctor.Output;

/// <summary>Shows results on a terminal: in colours, in columns of its width, with a sign of progress meanwhile.</summary>
internal sealed class TerminalOutput(IAnsiConsole console) : IDoctorOutput
{
    private const int NameWidth = 12;

    public Task<IReadOnlyList<CheckResult>> WatchAsync(string check, Func<Task<IReadOnlyList<CheckResult>>> look) =>
        console.Status().Spinner(Spinner.Known.Dots).StartAsync($"Looking at {Markup.Escape(check)} …", _ => look());

    public void Write(CheckResult result)
    {
        var (sign, style) = Appearance(result.Verdict);
        var grid = new Grid()
            .AddColumn(new GridColumn().Width(1).Padding(0, 0, 1, 0))
            .AddColumn(new GridColumn().Width(NameWidth).Padding(0, 0, 1, 0))
            .AddColumn(new GridColumn().Padding(0, 0, 0, 0))
            .AddRow(new Text(sign, style), new Text(result.Name, style), new Text(Words.OneLine(result.Words)));
        if (result.WhatToDo is { } whatToDo)
        {
            grid.AddRow(Text.Empty, Text.Empty, new Text($"→ {Words.OneLine(whatToDo)}", style));
        }

        console.Write(grid);
    }

    public void Finish(Diagnosis diagnosis)
    {
        console.WriteLine();
        foreach (var line in Words.Summarize(diagnosis))
        {
            console.Write(new Text(line, Appearance(diagnosis.Verdict).Style));
            console.WriteLine();
        }
    }

    private static (string Sign, Style Style) Appearance(Verdict verdict) => verdict switch
    {
        Verdict.Well => ("✓", new Style(Color.Green)),
        Verdict.Look => ("!", new Style(Color.Yellow)),
        _ => ("✗", new Style(Color.Red)),
    };
}
