using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew.Welcome;

/// <summary>Somebody whom a team's welcome names.</summary>
internal sealed record WelcomedPerson
{
    public required CrewId CrewId { get; init; }

    /// <summary>Display name that the bot saw last.</summary>
    public required string DisplayName { get; init => field = ShownName.Of(value); }

    /// <summary>Role in the team; also of a Captain of the whole cohort.</summary>
    public required CrewRole Role { get; init; }
}
