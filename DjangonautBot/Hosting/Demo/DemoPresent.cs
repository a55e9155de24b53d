namespace DjangonautBot.Hosting.Demo;

/// <summary>The present of the demo, to which its clock is moved after its past.</summary>
/// <param name="Start">Time of the program at the start; null for the time of the machine.</param>
internal sealed record DemoPresent(DateTimeOffset? Start, TimeProvider Wire)
{
    public DateTimeOffset Now => Start ?? Wire.GetUtcNow();
}
