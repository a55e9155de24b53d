using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Asking;

/// <summary>Who asks, and in which team.</summary>
/// <param name="CheckInId">The check-in in which it was written first, if it was in one.</param>
internal sealed record QuestionScope(Cohort Cohort, Team Team, CrewId CrewId, string DisplayName, CheckInId? CheckInId = null);
