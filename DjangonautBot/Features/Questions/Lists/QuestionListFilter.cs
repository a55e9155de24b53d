using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Lists;

/// <summary>Which questions somebody would like to see.</summary>
/// <param name="TeamId">None for all teams.</param>
internal sealed record QuestionListFilter(QuestionState State, TeamId? TeamId);
