using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Questions.Lists;

/// <summary>A page of the list that one person reads.</summary>
/// <param name="Number">From 0 on.</param>
/// <param name="First">The place of its first question among all.</param>
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
    /// <summary>How many questions a page has.</summary>
    public const int Size = 10;

    /// <param name="all">Every question that the person may see; a page that is not there any more is the last.</param>
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
