using DjangonautBot.Storage;
using DjangonautBot.Storage.Backups;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DjangonautBot.Tests.Hosting.Doctor;

/// <summary>The doctor beside a bot with a cohort.</summary>
internal sealed class DoctorConversationTests : Conversation
{
    private const ulong AttachFiles = 1UL << 15;

    [Test]
    public async Task Beside_a_healthy_bot_all_is_well_and_nothing_is_disturbed()
    {
        await SetUpCohortAsync();
        var before = (World.Identifies, World.CommandRegistrations, FindLease()?.Owner);
        var requests = World.Requests.Count;

        var visit = await VisitAsync();

        Assert.Multiple(() =>
        {
            Assert.That(visit.Lines, Has.All.StartsWith("well ").Or.EqualTo("All is well."));
            Assert.That(visit.ExitCode, Is.Zero);
            Assert.That(visit.About("server"), Is.EqualTo(["Djangonaut Space: the bot may do all it needs in 1 channel."]));
            Assert.That(visit.About("process").Single(), Does.StartWith($"A bot works with the database ({Environment.ProcessId} on "));
            Assert.That((World.Identifies, World.CommandRegistrations, FindLease()?.Owner), Is.EqualTo(before));
            Assert.That(World.Requests.Skip(requests).Select(request => request.Method), Is.All.EqualTo("GET"));
        });
    }

    [Test]
    public async Task What_a_channel_lacks_is_named_with_what_to_do()
    {
        await SetUpCohortAsync();
        Server.SetBotOverwrite(TeamChannel, allow: 0, deny: AttachFiles);

        var visit = await VisitAsync();

        Assert.That(visit.ExitCode, Is.EqualTo(1));
        Assert.That(visit.About("server"), Is.EqualTo([
            "Djangonaut Space: the bot lacks Attach Files in #team-pluto. "
                + "To do: Grant that to the bot's role there: the channel's settings, Permissions.",
        ]));
    }

    [Test]
    public async Task A_deleted_channel_and_a_server_that_the_bot_left_are_told()
    {
        await SetUpCohortAsync();
        World.AddServer("Quiet Space");
        Server.DeleteChannel(TeamChannel);
        var deleted = await VisitAsync();
        Server.RemoveBot();
        var left = await VisitAsync();

        Assert.Multiple(() =>
        {
            Assert.That(deleted.ExitCode, Is.EqualTo(1));
            Assert.That(
                deleted.About("server").First(), Does.StartWith("Djangonaut Space: 1 channel in use was deleted. To do: A Captain"));
            Assert.That(left.About("server"), Is.EqualTo([
                "Quiet Space: all permissions; no cohort is open.",
                $"{Server.Id}: the bot is not in this server any more, and a cohort is open there. "
                    + $"To do: Add it again with https://discord.com/oauth2/authorize?client_id={World.ApplicationId}"
                    + "&scope=bot+applications.commands&permissions=17901424856064, if it was not removed on purpose.",
            ]));
        });
    }

    [Test]
    public async Task Commands_that_another_program_changed_are_told()
    {
        await World.WaitUntilAsync(() => World.CommandRegistrations > 0, Cancellation);
        await WaitForBotAsync(() => Bot.Log.Lines.Any(line => line.Contains("commands with Discord", StringComparison.Ordinal)));
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Authorization", $"Bot {World.Token}");
        http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1)");
        using var body = new StringContent("[]", System.Text.Encoding.UTF8, "application/json");
        await http.PutAsync(new Uri($"{Sandbox.ApiBaseUrl}/applications/{World.ApplicationId}/commands"), body, Cancellation);

        var visit = await VisitAsync();

        Assert.That(visit.VerdictsOf("commands"), Is.EqualTo(["look"]));
        Assert.That(
            visit.About("commands").Single(), Does.Contain("another program changed them with this token. To do: Stop that program."));
    }

    private Lease? FindLease() => new LeaseStore(Bot.Database).Find();

    private Task<DoctorVisit> VisitAsync()
    {
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        new BackupStateFile(DatabasePath).Write(BackupState.Succeeded(new BackupFile("by-hand.db", now, 1)));
        var surroundings = DoctorVisit.SurroundingsOf(Sandbox, DatabasePath);
        return DoctorVisit.PayAsync(
            surroundings with { Configure = services => services.AddSingleton(new DjangonautBot.Scheduling.ProgramClock(World.Clock)) },
            Cancellation);
    }
}
