using System.Diagnostics.CodeAnalysis;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Features.Crew;

/// <summary>Which team somebody means: the one they name, else the one they navigate or are in, else the only one.</summary>
public interface ITeamChoice
{
    /// <summary>Any team, to look at.</summary>
    bool TryChoose(Actor actor, string? name, [NotNullWhen(true)] out Team? team, [NotNullWhen(false)] out Reply? refusal);

    /// <summary>A team that the person navigates, or any for a Captain, to change something.</summary>
    bool TryChooseOwn(Actor actor, string? name, [NotNullWhen(true)] out Team? team, [NotNullWhen(false)] out Reply? refusal);

    /// <summary>A team that the person is in, the first if they name none, or any for a Captain, to say something in it.</summary>
    bool TryChooseToWrite(Actor actor, string? name, [NotNullWhen(true)] out Team? team, [NotNullWhen(false)] out Reply? refusal);

    /// <summary>Whether somebody navigates a team or is a Captain.</summary>
    bool Leads(Actor actor, Team team);
}
