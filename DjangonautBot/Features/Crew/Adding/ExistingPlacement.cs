namespace DjangonautBot.Features.Crew.Adding;

/// <summary>Somebody who is a Djangonaut of a team already.</summary>
internal sealed record ExistingPlacement(string DisplayName, string TeamName);
