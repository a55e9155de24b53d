using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Teams;

/// <summary>How many people a team has.</summary>
internal sealed record TeamSize
{
    public required TeamId TeamId { get; init; }

    public required int Djangonauts { get; init; }

    public required int Navigators { get; init; }
}
