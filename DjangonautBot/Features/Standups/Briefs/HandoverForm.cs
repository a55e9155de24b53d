using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>Form for a note to the next stand-up.</summary>
internal static class HandoverForm
{
    public const string Route = "handover.save";

    private const string Note = "note";

    /// <summary>Text fields and their labels.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        [Note] = "What should the next stand-up know?",
    };

    /// <param name="existing">Existing note, to be edited.</param>
    public static Form Open(Team team, int week, HandoverNote? existing) => new(
        new CustomId(Route, team.CohortId, team.TeamId.Value, week).ToString(),
        $"A note from the stand-up of week {week}",
        [
            new FormField(
                Texts[Note],
                new TextInput(
                    Note,
                    TextInputStyle.Paragraph,
                    Required: false,
                    existing?.Text,
                    "Whoever leads it reads this first. Leave it empty to take a note away.",
                    MaxLength: HandoverNote.Longest)),
        ]);

    // White space alone counts as empty.
    public static string Read(FormRequest request) => request.Text(Note).Trim();
}
