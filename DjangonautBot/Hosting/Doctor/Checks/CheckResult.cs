namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Result of looking at one thing, in words for the operator: never a token, nor a person's name or text.</summary>
/// <param name="Name">Name of the check.</param>
/// <param name="WhatToDo">Null only if all is well.</param>
internal sealed record CheckResult(string Name, Verdict Verdict, string Words, string? WhatToDo)
{
    /// <summary>Id of the server that it is about, if it is about one.</summary>
    public string? Server { get; init; }

    /// <summary>Numbers that the words tell, by a name with its unit.</summary>
    public IReadOnlyDictionary<string, long> Figures { get; init; } = new Dictionary<string, long>();

    public static CheckResult Well(string name, string words) => new(name, Verdict.Well, words, null);

    public static CheckResult Look(string name, string words, string whatToDo) => new(name, Verdict.Look, words, whatToDo);

    public static CheckResult CannotRun(string name, string words, string whatToDo) => new(name, Verdict.CannotRun, words, whatToDo);
}
