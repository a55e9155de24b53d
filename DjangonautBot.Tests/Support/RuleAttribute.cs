namespace DjangonautBot.Tests.Support;

/// <summary>A rule that holds for all values of FsCheck, which are the same in each run, so that a failure can be reproduced.</summary>
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
