using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Crew;

/// <summary>Options that several <c>/crew</c> commands share.</summary>
internal static class CrewOptions
{
    public static CommandOptionDeclaration Team(string description, bool required = false) =>
        CommandOptions.Text("team", description, Teams.Team.LongestName, required, autocomplete: true);
}
