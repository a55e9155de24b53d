namespace DjangonautBot.Features.Outcomes;

/// <summary>Words that messages, the report and its page share. They are plain text.</summary>
internal static class OutcomeWords
{
    private const string FewAnswers = "The answers are shown from five on.";

    private static readonly string[] Contributions = ["to Django", "elsewhere", "not now"];

    private static readonly string[] Roles = ["reviewer", "Navigator or Captain", "speaker", "organiser", "maintainer", "none"];

    public static string Name(Contribution contribution) => Contributions[(int)contribution];

    public static string Name(CommunityRole role) => Roles[(int)role];

    public static string After(int months) => $"After {months} months";

    /// <summary>Describes the numbers of a follow-up.</summary>
    public static IReadOnlyList<string> Lines(FollowUpNumbers numbers) =>
    [
        $"Asked: {numbers.Asked}.{(numbers.Contributing.Count + numbers.Roles.Count == 0 ? $" {FewAnswers}" : "")}",
        .. numbers.Contributing.Count > 0 ? [$"Still contributing: {List(Contributions, numbers.Contributing)}"] : Array.Empty<string>(),
        .. numbers.Roles.Count > 0 ? [$"A role in the community since: {List(Roles, numbers.Roles)}"] : Array.Empty<string>(),
    ];

    private static string List(IReadOnlyList<string> names, IReadOnlyList<int> numbers) =>
        string.Join(" · ", names.Zip(numbers, (name, number) => $"{name} {number}"));
}
