using Dapper;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Hosting;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace DjangonautBot.Tests.Interactions;

/// <summary>
/// Every command, button and form of the bot × every role × own server, other server and direct message: the access
/// to each handler. The handlers themselves are not run.
/// </summary>
internal sealed partial class RightsTableTests
{
    private const int CohortId = 1;
    private const int CohortOfAnotherServer = 2;

    private static readonly Snowflake Home = new(1);
    private static readonly Snowflake Elsewhere = new(2);
    private static readonly Snowflake CaptainRole = new(77);

    private DirectoryInfo _folder = null!;
    private WebApplication _bot = null!;

    // The people, by user id.
    public enum Who
    {
        Nobody = 101,
        Djangonaut = 102,
        Navigator = 103,
        Captain = 104,
        ManagesServer = 105,
        HoldsCaptainRole = 106,
        CaptainOfATeam = 107,
        CaptainOfATeamWithTheRole = 108,
    }

    public enum Place
    {
        OwnServer,
        OtherServer,
        DirectMessage,
    }

    /// <summary>The roles that may use each route. A route that is not in here may not be declared.</summary>
    private static readonly Dictionary<Access, string[]> Rights = new()
    {
        [Access.Everybody] =
        [
            "/help", "button help.page", "/me history", "/me export", "/me delete", "button me.delete", "button me.keep",
            "button me.history", "button me.export", "button me.ask", "/me outcomes", "button outcome.show", "button outcome.agree",
            "button outcome.end", "button outcome.contributing", "button outcome.roles",
        ],
        [Access.Crew] =
        [
            "/checkin", "/quiet", "/week", "/away", "/back", "/me timezone", "/me reminders",
            "button checkin.open", "button checkin.quiet", "button checkin.pace", "button checkin.read", "form checkin.save",
            "button reminders.on", "button reminders.off", "button me.timezone", "button me.reminders", "/me calendar",
            "/cohort calendar", "button me.calendar", "button calendar.renew",
            "button confidence.say", "button confidence.change",
            "/ask", "/questions", "form question.save", "form question.send", "button question.write",
            "button question.ask", "button question.share", "button question.open", "button question.answer", "button question.me_too",
            "button question.settle", "button question.reopen", "button question.withdraw", "button question.helped",
            "button question.list", "button question.page",
            "/win", "button win.offer", "button win.share", "button win.not_now", "button win.take_back",
            "/goal set", "/goal show", "button goal.open", "form goal.save",
            "button feedback.open", "form feedback.save",
        ],
        [Access.CrewForGood] = ["button report.weeks"],
        [Access.Navigator] =
        [
            "/rotation show", "/rotation order", "/rotation swap", "/rotation cover", "/standup move", "/standup cancel",
            "button rotation.show", "button rotation.accept", "button rotation.decline", "button rotation.take", "button rotation.withdraw",
            "button standup.usual", "button rotation.change", "form rotation.ask",
            "/summary", "button summary.post", "button summary.markdown", "button summary.csv",
            "/standup brief", "button brief.open", "button handover.open", "form handover.save",
            "/standup attendance",
            "button standup.who", "button standup.came", "button standup.everybody", "button standup.none", "button standup.open",
            "apps Mark as answer", "button question.mark",
        ],
        [Access.Captain] =
        [
            "/team edit", "/team list", "/crew add", "/crew remove", "/crew move", "/crew list",
            "button crew.add", "button crew.both", "button crew.pick", "button crew.navigators", "button crew.remove", "button crew.keep",
            "button crew.move_back", "button welcome.show", "button welcome.open", "button welcome.page", "button welcome.edit",
            "/overview", "/oneonone list", "/oneonone log", "button overview.care",
            "button overview.open", "button oneonone.open", "button oneonone.page", "button oneonone.mark",
            "button question.remove", "form welcome.save", "button welcome.post", "button welcome.post_all",
            "/team times", "button team.times", "button team.times.choose", "button team.times.set",
        ],
        [Access.CohortCaptain] =
        [
            "/cohort create", "/cohort delete", "/cohort edit", "/cohort break add", "/cohort break remove", "/cohort close",
            "/cohort report", "/cohort outcomes", "/cohort export", "/cohort retention", "/cohort history", "/cohort status",
            "/team create", "/team remove", "/crew captain_role",
            "/schedule show", "/schedule set", "/schedule off", "/schedule on", "/schedule channels",
            "button cohort.edit", "button cohort.break.add", "button cohort.break.remove", "button cohort.keep",
            "button cohort.close", "button cohort.reopen", "button cohort.start", "button cohort.delete",
            "button retention.show", "button crew.import_who", "button crew.import_keep", "button team.remove", "button team.keep",
            "button team.return", "/crew import", "/crew export", "button crew.import",
            "button crew.captain_role.clear", "button schedule.change", "form schedule.save",
            "button schedule.set", "button schedule.channel", "button schedule.try_again", "button status.test",
            "/announce write", "/announce list", "/announce week", "form announce.save", "form announce.week.save",
            "button announce.confirm", "button announce.edit", "button announce.discard", "button announce.open",
            "button announce.approve", "button announce.withdraw", "button announce.page", "button announce.approval",
            "button announce.week.change", "button announce.week.preview", "button announce.week.default",
        ],
    };

    private static Access[] OfATeam => [.. Enum.GetValues<Access>().Where(access => access != Access.CohortCaptain)];

    /// <summary>The permissions of each person in the own server; a direct message has neither roles nor permissions.</summary>
    private static readonly Dictionary<Who, (Access[] AtHome, Access[] InDirectMessages)> Allowed = new()
    {
        [Who.Nobody] = ([Access.Everybody], [Access.Everybody]),
        [Who.Djangonaut] = ([Access.Everybody, Access.Crew, Access.CrewForGood], [Access.Everybody, Access.Crew, Access.CrewForGood]),
        [Who.Navigator] = (
            [Access.Everybody, Access.Crew, Access.CrewForGood, Access.Navigator],
            [Access.Everybody, Access.Crew, Access.CrewForGood, Access.Navigator]),
        [Who.Captain] = (Enum.GetValues<Access>(), Enum.GetValues<Access>()),
        [Who.ManagesServer] = (Enum.GetValues<Access>(), [Access.Everybody]),
        [Who.HoldsCaptainRole] = (Enum.GetValues<Access>(), [Access.Everybody]),
        [Who.CaptainOfATeam] = (OfATeam, OfATeam),
        [Who.CaptainOfATeamWithTheRole] = (OfATeam, OfATeam),
    };

    [OneTimeSetUp]
    public async Task BuildAsync()
    {
        _folder = Directory.CreateTempSubdirectory("djangonautbot-test-");
        _bot = BotHost.Build(
            new Settings
            {
                Token = "secret-token",
                ApiBaseUrl = new Uri("http://127.0.0.1:9/api/v10"),
                DatabasePath = MigratedDatabase.CopyTo(_folder),
                HttpHost = "127.0.0.1",
                HttpPort = 0,
            },
            services => services.AddLogging());
        await _bot.Services.GetRequiredService<Database>().WriteAsync(transaction => transaction.Execute(Crew), CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task RemoveAsync()
    {
        await _bot.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Test]
    public void Every_way_into_the_bot_has_its_place_in_the_table() =>
        Assert.That(
            Table().Where(route => !Rights[route.Access].Contains(NameOf(route))).Select(route => $"{NameOf(route)} for {route.Access}"),
            Is.Empty,
            "A new command, button or form is added to the table above, with who may use it.");

    [Test]
    public void Nothing_is_in_the_table_twice() => Assert.That(Rights.Values.SelectMany(names => names), Is.Unique);

    [Test]
    public async Task Rights_are_those_of_the_table([Values] Who who, [Values] Place place)
    {
        var ran = new List<string>();
        foreach (var route in Table())
        {
            if (await IsRunAsync(route, who, place))
            {
                ran.Add(NameOf(route));
            }
        }

        Assert.That(ran, Is.EquivalentTo(Table().Select(NameOf).Intersect(Expected(who, place))));
    }

    [Test]
    public async Task A_button_of_another_servers_cohort_does_nothing_here([Values] Who who)
    {
        foreach (var route in Table().Where(route => !IsCommand(NameOf(route))))
        {
            Assert.That(await IsRunAsync(route, who, Place.OwnServer, CohortOfAnotherServer), Is.False, NameOf(route));
        }
    }

    // A person without a role may only use the routes for everybody; a button keeps its cohort, and does nothing there.
    private static IEnumerable<string> Expected(Who who, Place place) => place switch
    {
        Place.OwnServer => Allowed[who].AtHome.SelectMany(access => Rights[access]),
        Place.OtherServer => Rights[Access.Everybody].Where(IsCommand),
        _ => Allowed[who].InDirectMessages.SelectMany(access => Rights[access])
            .Where(name => !IsCommand(name) || (name.StartsWith("/me ", StringComparison.Ordinal) && IsInTheCrew(who))),
    };

    // Of others nothing is stored, so no server can be meant.
    private static bool IsInTheCrew(Who who) => who is not (Who.Nobody or Who.ManagesServer or Who.HoldsCaptainRole);

    private static bool IsCommand(string name) => name.StartsWith('/') || name.StartsWith("apps ", StringComparison.Ordinal);

    private IReadOnlyList<InteractionRoute> Table() => _bot.Services.GetRequiredService<RouteTable>().All;

    private static string NameOf(InteractionRoute route) => route switch
    {
        InteractionRoute.SlashCommand => $"/{route.Name}",
        InteractionRoute.MessageCommand => $"apps {route.Name}",
        InteractionRoute.Component => $"button {route.Name}",
        InteractionRoute.FormSubmission => $"form {route.Name}",
        _ => $"{route.GetType().Name} {route.Name}",
    };

    private async Task<bool> IsRunAsync(InteractionRoute route, Who who, Place place, int cohortId = CohortId)
    {
        var ran = false;
        var recording = Record(route, () => ran = true);
        var dispatcher = ActivatorUtilities.CreateInstance<InteractionDispatcher>(
            _bot.Services,
            new RouteTable([new Declared(recording)]),
            Substitute.For<IDiscordRest>(),
            People(),
            (TimeProvider)new ManualTimeProvider());
        await dispatcher.DispatchAsync(By(who, place, Use(route, cohortId)), CancellationToken.None);
        return ran;
    }

    // Discord is not there to be asked.
    private CrewDirectory People()
    {
        var recipients = Substitute.For<IRecipients>();
        recipients.IsPresentAsync(default, default, default, default).ReturnsForAnyArgs(true);
        return ActivatorUtilities.CreateInstance<CrewDirectory>(_bot.Services, recipients);
    }

    private static InteractionRoute Record(InteractionRoute route, Action run)
    {
        return route switch
        {
            InteractionRoute.SlashCommand command => command with { Handler = (_, _) => Run() },
            InteractionRoute.MessageCommand command => command with { Handler = (_, _) => Run() },
            InteractionRoute.Component component => component with { Handler = (_, _) => Run() },
            InteractionRoute.FormSubmission form => form with { Handler = (_, _) => Run() },
            _ => throw new NotSupportedException($"How is a {route.GetType().Name} used?"),
        };

        Task<Reply> Run()
        {
            run();
            return Task.FromResult<Reply>(new OutgoingMessage(AllowedMentions.None, "Done."));
        }
    }

    private static Interaction Use(InteractionRoute route, int cohortId) => route switch
    {
        InteractionRoute.SlashCommand => Incoming.Command(route.Name),
        InteractionRoute.MessageCommand => Incoming.MessageCommand(route.Name),
        InteractionRoute.Component => Incoming.Button($"{route.Name}:{cohortId}"),
        _ => Incoming.Form($"{route.Name}:{cohortId}"),
    };

    private static Interaction By(Who who, Place place, Interaction interaction)
    {
        var user = new User(new Snowflake((ulong)who), who.ToString());
        var isHome = place == Place.OwnServer;
        return interaction with
        {
            User = user,
            GuildId = place switch
            {
                Place.OwnServer => Home,
                Place.OtherServer => Elsewhere,
                _ => null,
            },
            Member = place == Place.DirectMessage
                ? null
                : new Member(
                    user,
                    Nick: null,
                    isHome && who is Who.HoldsCaptainRole or Who.CaptainOfATeamWithTheRole ? [CaptainRole] : [],
                    isHome && who == Who.ManagesServer ? Permissions.ManageGuild : Permissions.SendMessages),
        };
    }
}
