using System.Diagnostics.CodeAnalysis;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Features.Crew;

/// <summary>
/// Chooses the team that a command is about: the named one, else the one that the person navigates or is in, else the only one.
/// </summary>
public interface ITeamChoice
{
    /// <summary>Chooses any team, for reading.</summary>
    bool TryChoose(Actor actor, string? name, [NotNullWhen(true)] out Team? team, [NotNullWhen(false)] out Reply? refusal);

    /// <summary>Chooses a team that the person navigates, or looks after as a Captain, for changing something in it.</summary>
    bool TryChooseOwn(Actor actor, string? name, [NotNullWhen(true)] out Team? team, [NotNullWhen(false)] out Reply? refusal);

    /// <summary>Chooses a team that the person is in, the first if none is named, or looks after as a Captain, for writing in it.</summary>
    bool TryChooseToWrite(Actor actor, string? name, [NotNullWhen(true)] out Team? team, [NotNullWhen(false)] out Reply? refusal);

    /// <summary>Determines whether a person navigates a team or looks after it as a Captain.</summary>
    bool Leads(Actor actor, Team team);
}
