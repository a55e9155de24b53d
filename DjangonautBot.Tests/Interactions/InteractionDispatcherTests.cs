using System.Net;
using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace DjangonautBot.Tests.Interactions;

/// <summary>Authorization, and the messages for failures.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class InteractionDispatcherTests : IDisposable
{
    private readonly DispatchFixture _story = new();

    [TestCase(Access.Crew, CrewRoles.Djangonaut, "Done.")]
    [TestCase(Access.Navigator, CrewRoles.Djangonaut, DispatchMessages.ForNavigators)]
    [TestCase(Access.Navigator, CrewRoles.Navigator, "Done.")]
    [TestCase(Access.Captain, CrewRoles.Navigator, DispatchMessages.ForCaptains)]
    [TestCase(Access.Captain, CrewRoles.Captain, "Done.")]
    public async Task A_member_of_the_crew_is_let_in_by_their_roles(Access access, CrewRoles roles, string said)
    {
        _story.Actor = _story.Actor with { Roles = roles };
        _story.Handler.SetResult(DispatchFixture.Done);

        await _story.DispatchAsync(Incoming.Button(DispatchFixture.CustomId), access: access);

        Assert.That(await _story.SaidAsync(), Is.EqualTo(said));
    }

    [TestCase(Access.Crew, DispatchMessages.NotInTheCrew)]
    [TestCase(Access.Navigator, DispatchMessages.NotInTheCrew)]
    [TestCase(Access.Captain, DispatchMessages.ForCaptains)]
    public async Task Somebody_outside_the_crew_learns_how_to_get_in(Access access, string said)
    {
        _story.Actor = _story.Actor with { CrewId = null, Roles = CrewRoles.None };

        await _story.DispatchAsync(Incoming.Command(DispatchFixture.Path), access: access);

        Assert.That(await _story.SaidAsync(), Is.EqualTo(said));
    }

    [Test]
    public async Task A_command_from_a_messages_menu_gets_that_message()
    {
        Message? given = null;
        var entry = new InteractionRoute.MessageCommand(
            "Mark as answer",
            "It answers a question",
            Access.Crew,
            ResponseKind.Private,
            (request, _) =>
            {
                given = request.Message;
                return Task.FromResult<Reply>(DispatchFixture.Done);
            });

        await _story.DispatchAsync(Incoming.MessageCommand("Mark as answer"), entry);

        Assert.That(given!.Content, Is.EqualTo("Try a fresh virtual environment."));
    }

    [Test]
    public async Task Without_a_cohort_the_answer_says_how_to_start_one()
    {
        _story.Actor = _story.Actor with { CohortId = null, CrewId = null, Roles = CrewRoles.None };

        await _story.DispatchAsync(Incoming.Command(DispatchFixture.Path));

        Assert.That(await _story.SaidAsync(), Is.EqualTo(DispatchMessages.NoCohort));
    }

    [TestCase("checkin.gone:7:3")]
    [TestCase("what-was-this")]
    [TestCase("checkin.save:seven")]
    public async Task A_button_of_an_earlier_version_is_answered(string customId)
    {
        await _story.DispatchAsync(Incoming.Button(customId));

        Assert.That(await _story.SaidAsync(), Is.EqualTo(DispatchMessages.FromAnEarlierVersion));
    }

    [Test]
    public async Task A_button_of_another_server_is_answered()
    {
        _story.Actors.IdentifyIn(default, default, null!, null).ReturnsForAnyArgs((Actor?)null);

        await _story.DispatchAsync(Incoming.Button(DispatchFixture.CustomId));

        Assert.That(await _story.SaidAsync(), Is.EqualTo(DispatchMessages.OfAnotherServer));
    }

    [Test]
    public async Task A_command_in_a_direct_message_is_answered()
    {
        await _story.DispatchAsync(Incoming.Command(DispatchFixture.Path) with { GuildId = null });

        Assert.That(await _story.SaidAsync(), Is.EqualTo(DispatchMessages.OnlyInServers));
    }

    [Test]
    public async Task A_button_in_a_direct_message_is_judged_by_the_cohort_in_its_id()
    {
        _story.Handler.SetResult(DispatchFixture.Done);

        await _story.DispatchAsync(Incoming.Button(DispatchFixture.CustomId) with { GuildId = null });

        _story.Actors.Received(1).IdentifyIn(new CohortId(7), null, Incoming.Ada, null);
        Assert.That(await _story.SaidAsync(), Is.EqualTo("Done."));
    }

    [TestCase(true, 1)]
    [TestCase(false, 0)]
    public async Task Somebody_who_was_gone_is_welcomed_back_in_the_server(bool inTheServer, int times)
    {
        _story.Actor = _story.Actor with { WasGone = true };
        _story.Handler.SetResult(DispatchFixture.Done);

        await _story.DispatchAsync(
            Incoming.Button(DispatchFixture.CustomId) with
            {
                Member = inTheServer ? new Member(null, null, []) : null,
            });

        await _story.Actors.Received(times).WelcomeBackAsync(_story.Actor, Arg.Any<CancellationToken>());
    }

    [Test]
    public async Task A_mistake_is_apologised_for_with_a_reference_that_is_also_in_the_log()
    {
        _story.Handler.SetException(new InvalidOperationException("Boom"));

        await _story.DispatchAsync(Incoming.Command(DispatchFixture.Path));

        var reference = ErrorReference.Of(Incoming.Handle.Id);
        Assert.That(await _story.SaidAsync(), Does.StartWith("🛠️ Something went wrong on my side").And.EndsWith(reference));
        Assert.That(_story.Log, Has.One.Contains(reference).And.Contains("Boom"));
    }

    [TestCase(StorageProblem.Busy, "try again in a minute")]
    [TestCase(StorageProblem.Full, "my disk is full")]
    [TestCase(StorageProblem.NotWritable, "I may not write")]
    [TestCase(StorageProblem.Damaged, "my storage is in trouble")]
    public async Task What_storage_could_not_do_is_said_in_plain_words(StorageProblem problem, string words)
    {
        _story.Handler.SetException(new StorageException(problem, "SQLite says no"));

        await _story.DispatchAsync(Incoming.Form(DispatchFixture.CustomId));

        Assert.That(await _story.SaidAsync(), Does.Contain("I could not save that").And.Contains(words).And.Not.Contains("SQLite"));
    }

    [Test]
    public async Task A_short_text_is_given_back_as_a_quote()
    {
        _story.Handler.SetException(new InvalidOperationException("Boom"));

        await _story.DispatchAsync(Incoming.Form(DispatchFixture.CustomId, ("worked_on", "Docs")), FormEntry());

        Assert.That(await _story.SaidAsync(), Does.EndWith("\n```\nWhat did you work on?\nDocs\n```"));
    }

    [Test]
    public async Task A_long_text_is_given_back_as_a_file()
    {
        var text = string.Concat(Enumerable.Repeat("नमस्ते ", 300));
        _story.Handler.SetException(new InvalidOperationException("Boom"));

        await _story.DispatchAsync(Incoming.Form(DispatchFixture.CustomId, ("worked_on", text)), FormEntry());

        var message = ((InteractionResponse.Reply)await _story.NextResponseAsync()).Message;
        Assert.That(Encoding.UTF8.GetString(message.Files!.Single().Content.Span), Is.EqualTo($"What did you work on?\n{text}"));
    }

    [Test]
    public async Task What_somebody_typed_is_not_in_the_log()
    {
        _story.Handler.SetException(new InvalidOperationException("Boom"));

        await _story.DispatchAsync(Incoming.Form(DispatchFixture.CustomId, ("worked_on", "a-private-thought")), FormEntry());

        Assert.That(_story.Log, Is.Not.Empty.And.None.Contains("a-private-thought").And.None.Contains("secret-token"));
    }

    [Test]
    public async Task A_reply_that_Discord_refuses_is_apologised_for_with_what_was_typed()
    {
        _story.Handler.SetResult(DispatchFixture.Done);
        var refusal = new DiscordApiException(HttpStatusCode.BadRequest, DiscordErrorCode.InvalidFormBody, "no", []);
        _story.Rest.RespondAsync(null!, null!, default).ReturnsForAnyArgs(_ => Task.FromException(refusal), _ => Task.CompletedTask);

        await _story.DispatchAsync(Incoming.Form(DispatchFixture.CustomId, ("worked_on", "Docs")), FormEntry());

        var last = (InteractionResponse.Reply)_story.Rest.ReceivedCalls().Last().GetArguments()[1]!;
        Assert.That(last.Message.Text(), Does.StartWith("🛠️ Something went wrong on my side").And.Contains("Docs"));
        Assert.That(last.Ephemeral, Is.True);
    }

    [TestCase(DiscordErrorCode.UnknownInteraction)]
    [TestCase(DiscordErrorCode.AlreadyAcknowledged)]
    public async Task An_answer_that_may_have_gone_through_is_only_logged(int code)
    {
        _story.Handler.SetResult(DispatchFixture.Done);
        _story
            .Rest.RespondAsync(null!, null!, default)
            .ThrowsAsyncForAnyArgs(new DiscordApiException(HttpStatusCode.NotFound, code, "no", []));

        await _story.DispatchAsync(Incoming.Command(DispatchFixture.Path));

        await _story.Rest.ReceivedWithAnyArgs(1).RespondAsync(null!, null!, default);
        Assert.That(_story.Log, Has.One.Contains($"{code}"));
    }

    [Test]
    public async Task Suggestions_are_twenty_five_at_most()
    {
        await SuggestAsync(_ => Enumerable.Range(0, 30).Select(number => new CommandChoice($"{number}", $"{number}")));

        Assert.That(await ChoicesAsync(), Has.Count.EqualTo(25));
    }

    [Test]
    public async Task Suggestions_see_what_was_typed()
    {
        await SuggestAsync(request => [new CommandChoice($"{request.Option}={request.Typed}", "1")]);

        Assert.That((await ChoicesAsync()).Single().Name, Is.EqualTo("team=plu"));
    }

    [Test]
    public async Task Suggestions_that_fail_stay_away()
    {
        await SuggestAsync(_ => throw new InvalidOperationException("Boom"));

        Assert.That(await ChoicesAsync(), Is.Empty);
        Assert.That(_story.Log, Has.One.Contains("Boom"));
    }

    [Test]
    public async Task Suggestions_are_for_those_who_may_use_the_command()
    {
        _story.Actor = _story.Actor with { CrewId = null, Roles = CrewRoles.None };

        await SuggestAsync(_ => [new CommandChoice("Pluto", "Pluto")]);

        Assert.That(await ChoicesAsync(), Is.Empty);
    }

    [Test]
    public async Task Suggestions_for_an_unknown_command_stay_away()
    {
        await _story.DispatchAsync(Incoming.Typing("gone", "team", "plu"), FormEntry());

        Assert.That(await ChoicesAsync(), Is.Empty);
    }

    [Test]
    public async Task Suggestions_that_Discord_does_not_take_do_no_harm()
    {
        _story.Rest.RespondAsync(null!, null!, default).ThrowsAsyncForAnyArgs(new DiscordUnreachableException("gone"));

        await SuggestAsync(_ => []);

        Assert.That(_story.Log, Has.One.Contains("could not be answered"));
    }

    public void Dispose() => _story.Dispose();

    private Task SuggestAsync(Func<AutocompleteRequest, IEnumerable<CommandChoice>> suggest) =>
        _story.DispatchAsync(
            Incoming.Typing("week", "team", "plu"),
            new InteractionRoute.SlashCommand("week", "The week", Access.Crew, ResponseKind.Private, (_, _) => _story.Handler.Task)
            {
                Suggest = suggest,
            });

    private async Task<IReadOnlyList<CommandChoice>> ChoicesAsync() =>
        ((InteractionResponse.Choices)await _story.NextResponseAsync()).Items;

    private InteractionRoute.FormSubmission FormEntry() => new(
        DispatchFixture.Route, Access.Crew, ResponseKind.Private, (_, _) => _story.Handler.Task)
    {
        Texts = new Dictionary<string, string> { ["worked_on"] = "What did you work on?" },
    };
}
