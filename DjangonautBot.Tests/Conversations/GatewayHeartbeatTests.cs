using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations;

internal sealed class GatewayHeartbeatTests : Conversation
{
    protected override SandboxOptions Options => base.Options with { HeartbeatInterval = TimeSpan.FromMilliseconds(100) };

    [Test]
    public async Task A_connection_without_acknowledgements_is_left_for_a_new_one()
    {
        await SetUpCohortAsync();

        World.Faults.SwallowHeartbeatAcks = true;
        await World.WaitUntilAsync(() => World.Resumes >= 1, Cancellation);
        World.Faults.SwallowHeartbeatAcks = false;

        Assert.Multiple(async () =>
        {
            Assert.That((await Ada.RunAsync("checkin")).Form, Is.Not.Null);
            Assert.That(World.Identifies, Is.EqualTo(1));
        });
    }
}
