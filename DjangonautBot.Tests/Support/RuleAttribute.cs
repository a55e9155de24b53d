namespace DjangonautBot.Tests.Support;

/// <summary>A rule that holds for whatever FsCheck thinks of, which is the same in each run, so that a failure comes again.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RuleAttribute : FsCheck.NUnit.PropertyAttribute
{
    public RuleAttribute()
    {
        Arbitrary = [typeof(Arbitraries)];
        MaxTest = 500;
        QuietOnSuccess = true;
        Replay = "20260302,1";
    }
}
