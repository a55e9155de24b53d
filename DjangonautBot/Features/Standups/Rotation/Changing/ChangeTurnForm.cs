using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Standups.Rotation.Changing;

/// <summary>Form to swap a turn with another Navigator of the team, or to ask all Navigators to stand in.</summary>
internal static class ChangeTurnForm
{
    public const string Route = "rotation.ask";

    private const string Choice = "choice";
    private const string Everybody = "everybody";
    private const string Keep = "keep";

    private const int LongestName = 60;

    /// <param name="others">Those to swap with; further ones can be named with the command.</param>
    public static Form Open(TeamTurns team, Turn mine, IReadOnlyList<SwapChoice> others)
    {
        var namesakes = new Namesakes(others.Select(other => (other.UserId, other.Name)));
        var swaps = others
            .Take(RadioGroup.MaxOptions - 1)
            .Select(other => new SelectOption(
                $"Swap with {namesakes.Label(other.UserId, other.Name, LongestName)}",
                other.UserId.ToString(),
                Describe(mine, other)));
        var cover = new SelectOption("Ask all other Navigators to stand in", Everybody, "It stays with you until somebody takes it");
        return new Form(
            new CustomId(Route, team.Team.CohortId, team.Team.TeamId.Value, mine.Week).ToString(),
            $"Your stand-up in week {mine.Week}",
            [
                others.Count > 0
                    ? new FormField(
                        "What would help?",
                        new RadioGroup(Choice, [.. swaps, cover], Required: true),
                        "The same as /rotation swap and /rotation cover")
                    : new FormField(
                        "Shall I ask for a stand-in?",
                        new RadioGroup(
                            Choice, [cover, new SelectOption("Lead it myself", Keep, "All stays as it is")], Required: true),
                        "The same as /rotation cover"),
            ]);
    }

    /// <summary>Reads the choice; null if it is none of the form's.</summary>
    public static TurnChoice? Read(FormRequest request) => request.Text(Choice) switch
    {
        Everybody => new TurnChoice.Cover(),
        Keep => new TurnChoice.Keep(),
        var other when Snowflake.TryParse(other, out var userId) => new TurnChoice.Swap(userId),
        _ => null,
    };

    private static string Describe(Turn mine, SwapChoice other) => other switch
    {
        { IsThere: false } => $"Is not there in week {mine.Week}",
        { Theirs: { } theirs } => $"You would lead week {theirs.Week}, and they would lead week {mine.Week}",
        _ => "Has no week to come that you could lead instead",
    };
}

/// <summary>A Navigator of the same team, to swap with.</summary>
/// <param name="IsThere">Whether they can lead the week that is given away.</param>
/// <param name="Theirs">The turn that they would give for it; null if there is none.</param>
internal sealed record SwapChoice(Snowflake UserId, string Name, bool IsThere, Turn? Theirs);

/// <summary>Choice of a Navigator about a turn.</summary>
internal abstract record TurnChoice
{
    private TurnChoice()
    {
    }

    public sealed record Swap(Snowflake With) : TurnChoice;

    public sealed record Cover : TurnChoice;

    public sealed record Keep : TurnChoice;
}
