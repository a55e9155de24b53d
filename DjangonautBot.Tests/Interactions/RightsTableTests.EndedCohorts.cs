using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Tests.Interactions;

internal sealed partial class RightsTableTests
{
    /// <summary>Commands of Captains that only read, ask first, or are meant for a cohort that is over.</summary>
    private static readonly string[] NeedNoWordAfterTheEnd =
    [
        "/team list", "/team times", "/crew list", "/overview", "/oneonone list", "/schedule show", "/cohort create", "/cohort close",
        "/cohort report", "/cohort outcomes", "/cohort export", "/cohort retention", "/cohort history", "/cohort status", "/cohort delete",
        "/announce list", "/announce week", "/crew export",
    ];

    [Test]
    public void All_that_Captains_change_says_that_the_cohort_is_over() =>
        Assert.That(
            Table()
                .Where(route => route is { ChangesCohort: false, Access: Access.Captain or Access.CohortCaptain })
                .Select(NameOf)
                .Where(IsCommand),
            Is.EquivalentTo(NeedNoWordAfterTheEnd));
}
