using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Lists;

/// <summary>Page of the list for one reader.</summary>
/// <param name="Number">Zero-based page number.</param>
/// <param name="First">Zero-based index of the page's first question.</param>
internal sealed record QuestionListPage(
    Cohort Cohort,
    IReadOnlyList<Team> Teams,
    QuestionListFilter Filter,
    QuestionPermissions QuestionPermissions,
    IReadOnlyList<Question> Questions,
    int Number,
    int First,
    int Pages,
    int Total)
{
    /// <summary>Most questions on a page.</summary>
    public const int Size = 10;

    /// <param name="all">All questions that the reader may see.</param>
    public static QuestionListPage Of(
        Cohort cohort,
        IReadOnlyList<Team> teams,
        QuestionListFilter filter,
        QuestionPermissions questionPermissions,
        IReadOnlyList<Question> all,
        int wanted)
    {
        var pages = Math.Max(1, (all.Count + Size - 1) / Size);
        var number = Math.Clamp(wanted, 0, pages - 1);
        return new QuestionListPage(
            cohort,
            teams,
            filter,
            questionPermissions,
            [.. all.Skip(number * Size).Take(Size)],
            number,
            number * Size,
            pages,
            all.Count);
    }
}

/// <summary>Filter of the list.</summary>
/// <param name="TeamId">Null for all teams.</param>
internal sealed record QuestionListFilter(QuestionState State, TeamId? TeamId);
