using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Lists;

/// <summary>Page of the list for one reader.</summary>
internal sealed record QuestionListPage(
    Cohort Cohort,
    IReadOnlyList<Team> Teams,
    QuestionListFilter Filter,
    QuestionPermissions QuestionPermissions,
    PagedList<Question> Questions);

/// <summary>Filter of the list.</summary>
/// <param name="TeamId">Null for all teams.</param>
internal sealed record QuestionListFilter(QuestionState State, TeamId? TeamId);
