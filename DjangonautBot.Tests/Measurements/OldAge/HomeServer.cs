using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Measurements.OldAge;

/// <summary>A server that hosts one cohort after another: its Captain, and the channels that are not a team's.</summary>
internal sealed record HomeServer(SandboxServer Server, Person Captain)
{
    public SandboxChannel Summary { get; } = Server.AddChannel("summaries");

    public SandboxChannel Navigators { get; } = Server.AddChannel("navigators");

    public SandboxChannel Captains { get; } = Server.AddChannel("captains");
}
