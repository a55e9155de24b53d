using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Form for a check-in.</summary>
internal static class CheckInForm
{
    public const string Route = "checkin.save";

    public const string ForTeam = "team";
    public const string ForGuides = "guides";

    private const string WorkedOn = "worked_on";
    private const string NextUp = "next_up";
    private const string Stuck = "stuck";
    private const string Win = "win";
    private const string For = "for";

    /// <summary>Text fields and their labels.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        [WorkedOn] = "What did you work on?",
        [NextUp] = "What's next?",
        [Stuck] = "Stuck on something, or a question?",
        [Win] = "A win to celebrate?",
    };

    /// <param name="existing">Existing check-in for the week, to be edited.</param>
    /// <param name="audience">Audience chosen with the command; null for that of the existing one, or the team.</param>
    public static Form Open(CohortId cohortId, int week, CheckIn? existing, Audience? audience = null) => new(
        new CustomId(Route, cohortId, week).ToString(),
        existing is null ? $"Check-in for week {week}" : $"Your check-in for week {week}",
        [
            Text(WorkedOn, existing?.WorkedOn, "Anything counts: reading, trying, asking, resting."),
            Text(NextUp, existing?.NextUp, "A small step is a good step. Plans may change."),
            Text(Stuck, existing?.Stuck, "No question is too small here."),
            Text(Win, existing?.Win, "A merged PR, a first review, a thing that finally made sense…"),
            AudienceChoice(audience ?? existing?.Audience ?? Audience.Team),
        ]);

    public static CheckInDraft Read(FormRequest request) => new(
        Field(request, WorkedOn),
        Field(request, NextUp),
        Field(request, Stuck),
        Field(request, Win),
        request.Text(For) == ForTeam ? Audience.Team : Audience.Guides);

    /// <summary>Reads the command's option; null if it was left out.</summary>
    public static Audience? ReadAudience(string? chosen) => chosen switch
    {
        ForTeam => Audience.Team,
        ForGuides => Audience.Guides,
        _ => null,
    };

    // White space alone counts as empty.
    private static string Field(FormRequest request, string name) => request.Text(name).Trim();

    private static FormField Text(string name, string? value, string placeholder) => new(
        Texts[name],
        new TextInput(
            name,
            TextInputStyle.Paragraph,
            Required: false,
            string.IsNullOrEmpty(value) ? null : value,
            placeholder,
            MaxLength: CheckInDraft.LongestText));

    private static FormField AudienceChoice(Audience chosen) =>
        new(
            "Who is this for?",
            new RadioGroup(
                For,
                [
                    new SelectOption("My team", ForTeam, "A card in your team's thread", chosen == Audience.Team),
                    new SelectOption("My Navigators and Captains", ForGuides, "No card; only they can read it", chosen == Audience.Guides),
                ],
                Required: true),
            $"The same as {CheckInCommands.For}: of /checkin");
}

/// <summary>Check-in as its author wrote it; every text may be empty.</summary>
internal sealed record CheckInDraft(string WorkedOn, string NextUp, string Stuck, string Win, Audience Audience)
{
    /// <summary>Most code points of each text.</summary>
    public const int LongestText = 2000;

    /// <summary>Draft of a quiet week.</summary>
    public static CheckInDraft Quiet { get; } = new("", "", "", "", Audience.Team);

    /// <summary>Whether all texts are empty: a quiet week, worth as much as any other.</summary>
    public bool IsQuiet => WorkedOn.Length + NextUp.Length + Stuck.Length + Win.Length == 0;
}
