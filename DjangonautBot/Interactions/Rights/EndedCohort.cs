using NodaTime;

namespace DjangonautBot.Interactions.Rights;

/// <summary>A cohort that has landed or was closed, so that changes of it are made knowingly.</summary>
/// <param name="HasLanded">Whether it ended by landing; else it was closed.</param>
public sealed record EndedCohort(string Name, Instant EndedAt, bool HasLanded);
