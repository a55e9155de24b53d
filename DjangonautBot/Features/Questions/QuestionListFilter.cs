using DjangonautBot.Storage;

namespace DjangonautBot.Features.Questions;

/// <summary>Which questions somebody would like to see.</summary>
/// <param name="TeamId">None for all teams.</param>
internal sealed record QuestionListFilter(QuestionState State, TeamId? TeamId);
