using DjangonautBot.Tests.Support;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace DjangonautBot.Tests.Repository;

internal sealed class TestCategoryTests
{
    [Test]
    public void Each_test_has_one_category_and_a_long_one_may_have_another() =>
        Assert.That(
            Tests(Root(TestExecutionContext.CurrentContext.CurrentTest))
                .Where(test => Categories(test).Intersect(TestCategory.All).ToList() is not [_] and not [TestCategory.Long, _])
                .Select(test => test.FullName),
            Is.Empty);

    [Test]
    public void A_long_one_runs_only_when_it_is_asked_for() =>
        Assert.That(
            Tests(Root(TestExecutionContext.CurrentContext.CurrentTest))
                .Where(test => Categories(test).Contains(TestCategory.Long) && !IsExplicit(test))
                .Select(test => test.FullName),
            Is.Empty);

    private static ITest Root(ITest test) => test.Parent is { } parent ? Root(parent) : test;

    private static IEnumerable<ITest> Tests(ITest test) => test.IsSuite ? test.Tests.SelectMany(Tests) : [test];

    private static IEnumerable<string> Categories(ITest test) =>
        [.. test.Properties[PropertyNames.Category].Cast<string>(), .. test.Parent is { } parent ? Categories(parent) : []];

    private static bool IsExplicit(ITest test) => test.RunState == RunState.Explicit || (test.Parent is { } parent && IsExplicit(parent));
}
