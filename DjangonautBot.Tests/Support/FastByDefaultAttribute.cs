using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace DjangonautBot.Tests.Support;

/// <summary>Puts every test of the assembly without a category of its own into <see cref="TestCategory.Fast"/>.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class FastByDefaultAttribute : Attribute, IApplyToTest
{
    public void ApplyToTest(Test test) => Apply(test, isInherited: false);

    private static void Apply(ITest test, bool isInherited)
    {
        var hasCategory = isInherited || Categories(test).Count > 0;
        if (!hasCategory && !test.IsSuite)
        {
            test.Properties.Add(PropertyNames.Category, TestCategory.Fast);
        }

        foreach (var inner in test.Tests)
        {
            Apply(inner, hasCategory);
        }
    }

    private static System.Collections.IList Categories(ITest test) => test.Properties[PropertyNames.Category];
}
