using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Faults;

internal sealed class GatewayHeartbeatTests : LongConversation
{
    // Sessions and connections are counted.
    protected override int Shards => 1;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(41.25);

    protected override SandboxOptions Options => base.Options with { HeartbeatInterval = Interval };

    [Test]
    public async Task A_connection_without_acknowledgements_is_left_for_a_new_one()
    {
        await SetUpCohortAsync();
        var (resumes, identifies) = (World.Resumes, World.Identifies);
        var beat = ExpectBeat();
        World.Faults.SwallowHeartbeatAcks = true;

        PassWireTime(Interval);
        await beat.WaitAsync(Cancellation);
        PassWireTime(Interval);
        await World.WaitUntilAsync(() => World.Resumes > resumes, Cancellation);
        World.Faults.SwallowHeartbeatAcks = false;

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await Ada.RunAsync("checkin")).Form, Is.Not.Null);
            Assert.That(World.Identifies, Is.EqualTo(identifies));
        });
    }

    // Completes when the sandbox has taken in a heartbeat, which is op 1.
    private Task ExpectBeat()
    {
        var came = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        World.Happened += activity =>
        {
            if (activity is { Kind: SandboxActivityKind.Gateway, Text: "← op 1" })
            {
                came.TrySetResult();
            }
        };
        return came.Task;
    }
}
