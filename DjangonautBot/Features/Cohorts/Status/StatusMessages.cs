using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts.ZoneRules;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.PostSettings;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.PostSettings.References;
using DjangonautBot.Features.Standups.Events;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.Cohorts.Status;

/// <summary>Texts of <c>/cohort status</c>.</summary>
internal static class StatusMessages
{
    public const string TestRoute = "status.test";

    public const string Test = "👋 Hello! This is the test that you asked for: my direct messages reach you.";

    public const string TestArrived = "📬 Done: my direct message to you has arrived.";

    public const string TestClosed =
        "📪 Discord did not take my direct message to you. To open them: tap this server's name, then *Privacy Settings*, "
        + "and turn on *Direct Messages*. Then press *Send me a test* again.";

    private const int LongestPeople = 250;
    private const int LongestChannels = 400;

    public static OutgoingMessage Show(CohortStatus status) => new Card(
        null,
        $"### 🛰️ {Excerpt.Of(Markdown.Escape(status.Cohort.Name), 100)}\n{ProgramPosition.Describe(status.Cohort, status.Now)}",
        FittingText.Items(
            "**👩‍🚀 Teams**", [.. status.Teams.Select(Describe).DefaultIfEmpty("🌱 None yet. `/team create` makes one.")], "\n", share: 3),
        FittingText.Lines($"**🔑 Check-up**\n{string.Join('\n', CheckUp(status))}", share: 2),
        FittingText.Lines($"**✉️ Direct messages to facilitators**\n{DirectMessages(status)}"),
        FittingText.Lines($"**⏰ Next posts**\n{Posts(status)}"),
        new CardPart.Buttons(
        [
            .. status.SetAside.Count > 0 ? new[] { new TryAgainButton(status.Cohort.CohortId).TryAgain } : [],
            new Button(ButtonStyle.Secondary, "Send me a test", new CustomId(TestRoute, status.Cohort.CohortId).ToString()),
        ])).ToMessage();

    private static string Describe(TeamCrew crew)
    {
        var (navigators, djangonauts) = (crew.Navigators.Count, crew.Djangonauts.Count);
        var most = Math.Min(Team.MostDjangonauts, crew.Navigators.Except(crew.Djangonauts).Count() * Team.MostDjangonautsForEachNavigator);
        var hint = navigators == 0 ? " · needs a Navigator" : djangonauts > most ? " · needs one more Navigator" : "";
        return $"**{Markdown.Escape(crew.Team.Name)}** <#{crew.Team.ChannelId}> · {djangonauts}/{most} Djangonauts · "
            + $"{Numbers.Of(navigators, "Navigator")}{hint}";
    }

    private static IEnumerable<string> CheckUp(CohortStatus status)
    {
        yield return status.AreCommandsRegistered
            ? "✅ My commands are registered."
            : "🕐 My commands are not registered with Discord yet. I go on trying; if this stays, tell whoever runs me.";
        if (status.SetAside.Count > 0)
        {
            yield return $"📦 Set aside, because Discord did not take it: {SetAsideMessages.Describe(status.SetAside)}. "
                + "Nothing is lost; please press *Try again* below, and if it does not help, tell whoever runs me.";
        }

        if (status.IsCaptainRoleGone)
        {
            yield return "🍃 Not there any more: the role whose holders count as Captains. `/crew captain_role role:…` names another one.";
        }

        if (status.LockedThreads.Count > 0)
        {
            yield return $"🔒 Locked, so that I left messages there as they were: {Mentions(status.LockedThreads)}. Where that was "
                + "not meant, please unlock it.";
        }

        if (status.RefusedEvents is [var next, ..])
        {
            yield return RefusedEvents(next, status);
        }

        if (status.MovedStandups is [var first, ..])
        {
            yield return MovedStandups(first, status);
        }

        if (status.SharedChannels.Count > 0)
        {
            yield return "🏠 Two teams in one channel read what is only for one of them: "
                + $"{AsManyAsFit.Join(status.SharedChannels.Select(Describe), ", ", LongestChannels)}. "
                + "Please give each a channel of its own with `/team edit`.";
        }

        if (status.Channels is not { } channels)
        {
            yield return "🕐 I do not know this server's channels yet. Please look again in a minute.";
            yield break;
        }

        var gone = channels.Where(channel => channel.IsGone).ToList();
        if (gone.Count > 0)
        {
            yield return $"🍃 Not there any more: {AsManyAsFit.Join(gone.Select(channel => channel.Uses), ", ", LongestChannels)}. "
                + "Please choose another with `/team edit` or `/schedule channels`.";
        }

        // Channels with the same missing permissions share a line.
        var missing = channels
            .Where(channel => channel.MissingPermissions.Count > 0)
            .GroupBy(channel => string.Join(" · ", channel.MissingPermissions.Select(name => $"*{name}*")));
        foreach (var group in missing.OrderByDescending(group => group.Count()))
        {
            yield return $"🔑 Please grant me {group.Key} in {Mentions(group)}.";
        }

        var withoutEntry = channels.Where(channel => channel.LacksOwnEntry).ToList();
        if (withoutEntry.Count > 0 && status.OwnRoleId is { } roleId)
        {
            yield return $"🧩 My role <@&{roleId}> is not among the permissions of {Mentions(withoutEntry)}; another bot may have rewritten "
                + "them.";
        }

        if (channels.All(channel => channel.IsWhole))
        {
            yield return channels.Count == 0
                ? "🌱 No channel is in use yet."
                : $"✅ I may do all I need in {Numbers.Of(channels.Count, "channel")}.";
        }
    }

    private static string Describe(SharedChannel shared) =>
        $"*{Markdown.Escape(shared.Team.Name)}* and *{Markdown.Escape(shared.Neighbour.Name)}* <#{shared.Team.ChannelId}>";

    private static string RefusedEvents(RefusedEvent next, CohortStatus status)
    {
        var team = status.Teams.FirstOrDefault(crew => crew.Team.TeamId == next.TeamId)?.Team.Name ?? "a team";
        var others = status.RefusedEvents.Count - 1;
        return $"🗓️ Discord did not take the event for week {next.Week} of "
            + $"*{Markdown.Escape(team)}*{(others > 0 ? $" and {Numbers.Of(others, "other")}" : "")}. "
            + "The stand-up is as planned, and I try again each day. A server has room for 100 events: if it is full, please delete some.";
    }

    private static string MovedStandups(MovedStandup first, CohortStatus status)
    {
        var zone = status.Cohort.TimeZone.Id;
        return $"🕰️ An update of the time zone data (now {ZoneRulesStore.Version}) changed the clocks of `{zone}`. Stand-ups keep their "
            + $"time there, so {Numbers.Of(status.MovedStandups.Count, "stand-up")} to come moved for everybody elsewhere, beginning with "
            + $"*{Markdown.Escape(first.Team.Name)}* in week {first.Week}: {Dates.Moment(first.After)} instead of "
            + $"{Dates.Moment(first.Before)}. My posts and events have moved along.";
    }

    private static string DirectMessages(CohortStatus status)
    {
        var people = status.Teams.SelectMany(crew => crew.Navigators).DistinctBy(person => person.UserId).ToList();
        var (gone, here) = (people.Where(person => person.IsGone), people.Where(person => !person.IsGone).ToList());
        string[] lines =
        [
            .. Group(
                "📪 Closed; they can open them in this server's *Privacy Settings*",
                here.Where(person => person.DirectMessage == DirectMessageOutcome.Closed)),
            .. Group("📬 Arrived", here.Where(person => person.DirectMessage == DirectMessageOutcome.Arrived)),
            .. Group("✉️ None sent so far", here.Where(person => person.DirectMessage is null)),
            .. Group("🍃 Not in this server any more", gone),
        ];
        return lines.Length == 0 ? "🌱 There is no Navigator yet." : string.Join('\n', lines);
    }

    private static IEnumerable<string> Group(string title, IEnumerable<CrewMember> people)
    {
        var named = people.Select(person => $"<@{person.UserId}>{(person.DirectMessageAt is { } at ? $" {Dates.Ago(at)}" : "")}").ToList();
        return named.Count == 0 ? [] : [$"{title}: {AsManyAsFit.Join(named, ", ", LongestPeople)}"];
    }

    private static string Posts(CohortStatus status)
    {
        var lines = status.NextPosts.Select(post => $"• **{post.Post.DisplayName()}**{Where(post, status)}, {Dates.Timestamp(post.DueAt)}");
        var silent =
            status.WithoutChannel.Count == 0
                ? []
                : new[]
                {
                    "🔇 Not posted, because no channel for Captains is set: "
                        + $"{string.Join(", ", status.WithoutChannel.Select(post => post.DisplayName()))}. "
                        + "`/schedule channels captains:…` sets one.",
                };
        return string.Join('\n', lines.DefaultIfEmpty("🌱 Nothing is to come.").Concat(silent));
    }

    // The subject of a direct message to a facilitator is the team.
    private static string Where(PlannedPost post, CohortStatus status)
    {
        var team = status.Teams.FirstOrDefault(crew => crew.Team.TeamId.Value == post.SubjectId)?.Team;
        return post.Post is RecurringPost.Brief or RecurringPost.Debrief && team is not null ? $" for *{Markdown.Escape(team.Name)}*"
            : status.Teams.Any(crew => crew.Team.ChannelId == post.Lane) ? $" in <#{post.Lane}>"
            : "";
    }

    private static string Mentions(IEnumerable<ChannelState> channels) => Mentions(channels.Select(channel => channel.ChannelId));

    private static string Mentions(IEnumerable<Snowflake> channelIds) =>
        AsManyAsFit.Join(channelIds.Select(channelId => $"<#{channelId}>"), " ", LongestChannels);
}
