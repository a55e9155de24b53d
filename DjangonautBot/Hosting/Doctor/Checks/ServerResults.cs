using System.Globalization;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.PostSettings.References;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Results of looking at servers, one each. Names of servers and channels are their operator's to read.</summary>
internal static class ServerResults
{
    public const string Check = "server";

    private const int MostChannels = 5;

    private const string Grant = "Grant that to the bot's role there: the channel's settings, Permissions.";
    private const string ChooseAnother = "A Captain chooses another channel: /cohort status says how.";

    /// <param name="channels">All channels in use.</param>
    /// <param name="gateway">The server, for the names of its channels.</param>
    public static CheckResult WithCohort(GuildMembership server, IReadOnlyList<ChannelState> channels, IDiscordGateway gateway)
    {
        var gone = channels.Where(channel => channel.IsGone).Select(channel => channel.ChannelId).Distinct().Count();
        var lacking = (
            from channel in channels
            where channel.MissingPermissions.Count > 0
            group gateway.FindChannel(server.Id, channel.ChannelId)?.Name ?? $"{channel.ChannelId}"
                by string.Join(", ", channel.MissingPermissions)).ToList();
        if (gone == 0 && lacking.Count == 0)
        {
            var count = channels.Select(channel => channel.ChannelId).Distinct().Count();
            return Of(server, CheckResult.Well(Check, count == 0
                ? $"{ShownName.Of(server.Name)}: no channel is in use yet."
                : $"{ShownName.Of(server.Name)}: the bot may do all it needs in {Numbers.Of(count, "channel")}."));
        }

        var words = lacking.Select(channelNames => $"the bot lacks {channelNames.Key} in {List(channelNames.Distinct())}")
            .Concat(gone > 0 ? [$"{Numbers.Of(gone, "channel")} in use {(gone == 1 ? "was" : "were")} deleted"] : []);
        var whatToDo = lacking.Count == 0 ? ChooseAnother : gone == 0 ? Grant : $"{Grant} {ChooseAnother}";
        return Of(server, CheckResult.Look(Check, $"{ShownName.Of(server.Name)}: {string.Join("; ", words)}.", whatToDo));
    }

    public static CheckResult WithoutCohort(GuildMembership server, Snowflake applicationId)
    {
        var lacking = server.Owner ? [] : ChannelNeeds.LackingOfInvited(server.Permissions);
        return Of(server, lacking.Count == 0
            ? CheckResult.Well(Check, $"{ShownName.Of(server.Name)}: all permissions; no cohort is open.")
            : CheckResult.Look(
                Check,
                $"{ShownName.Of(server.Name)}: the bot's roles lack {string.Join(", ", lacking)}; no cohort is open.",
                $"Open {InviteLink.For(applicationId)} and choose this server: that grants all."));
    }

    public static CheckResult Left(Snowflake guildId, Snowflake applicationId) => CheckResult.Look(
        Check,
        $"{guildId}: the bot is not in this server any more, and a cohort is open there.",
        $"Add it again with {InviteLink.For(applicationId)}, if it was not removed on purpose.") with
    {
        Server = $"{guildId}",
    };

    public static CheckResult NoServer(Snowflake applicationId) =>
        CheckResult.Look(Check, "The bot is in no server.", $"Add it to one: {InviteLink.For(applicationId)}");

    /// <param name="seen">Number of servers that were looked at.</param>
    public static CheckResult OutOfTime(int seen) => CheckResult.Look(
        Check,
        string.Create(CultureInfo.InvariantCulture, $"Time was up after {seen} servers; the others were not looked at."),
        "In each of them, /cohort status looks at the same.");

    private static CheckResult Of(GuildMembership server, CheckResult result) => result with { Server = $"{server.Id}" };

    private static string List(IEnumerable<string> channels)
    {
        IReadOnlyList<string> names = [.. channels.Select(name => $"#{ShownName.Of(name)}")];
        var others = names.Count - MostChannels;
        return string.Join(", ", names.Take(MostChannels)) + (others > 0 ? $" and {Numbers.Of(others, "other")}" : "");
    }
}
