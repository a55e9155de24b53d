using System.IO.Compression;
using System.Text;
using Dapper;
using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Questions;

/// <summary>The asker of an anonymous question stays unknown to everybody in the server.</summary>
internal sealed class AnonymousQuestionTests : QuestionConversation
{
    private static readonly (string, object) Anonymously = ("anonymous", true);

    [Test]
    public async Task The_asker_alone_is_told_who_could_find_out()
    {
        var asked = await AskAsync(Ada, Anonymously);

        Assert.That(asked.Ephemeral);
        Assert.That(asked.Text, Does.EndWith("🕶️ Nobody here sees who asked. Whoever runs the machine that I live on could look it up."));
    }

    [Test]
    public async Task The_card_names_nobody()
    {
        var card = await AskTeamAsync(Ada, Anonymously);

        Assert.Multiple(() =>
        {
            Assert.That(card.Text, Does.Contain("**Somebody, anonymously,** asks"));
            Assert.That(card.UsedBy, Is.Null, "it is no answer to a command, which would show who ran it");
            Assert.That(ButtonsOf(card), Is.EqualTo(["Answer", "Me too", "Settled", "Remove"]));
        });
    }

    [Test]
    public async Task The_asker_replies_as_the_person_who_asked()
    {
        var card = await AskTeamAsync(Ada, Anonymously);
        await AnswerAsync(Bilal, card, "Squash them.");
        var told = await WaitForDirectAsync(Ada, "Squash them.");

        var form = await Ada.PressAsync(told, "Reply anonymously");
        var added = await form.Form!.SubmitAsync((Label, "Which ones?"));
        await WaitUntilAsync(() => card.Thread is { Messages.Count: 2 });

        Assert.Multiple(() =>
        {
            Assert.That(form.Form.Title, Is.EqualTo("Reply as the person who asked"));
            Assert.That(added.Text, Is.EqualTo("🕶️ It is on its way, from “the person who asked”."));
            Assert.That(card.Thread!.Messages[1].Text, Is.EqualTo("**The person who asked**\nWhich ones?"));
        });
    }

    // By mistake, or to look like anybody else.
    [Test]
    public async Task Answer_pressed_by_the_asker_keeps_the_name_out_too()
    {
        var card = await AskTeamAsync(Ada, Anonymously);

        await AnswerAsync(Ada, card, "In case it matters: SQLite.");
        await WaitUntilAsync(() => card.Thread is { Messages.Count: 1 });

        Assert.That(card.Thread!.Messages.Single().Text, Does.StartWith("**The person who asked**"));
        Assert.That(card.Text, Does.Contain("❓ Who knows?"), "that is no answer");
    }

    [Test]
    public async Task A_Captain_takes_it_away_without_learning_whose_it_is()
    {
        var card = await AskTeamAsync(Ada, Anonymously);

        var removed = await Captain.PressAsync(card, "Remove");
        var told = await WaitForDirectAsync(Ada, "A Captain took your anonymous question");
        await WaitUntilAsync(() => Having(TeamChannel, Words).Count == 0);

        Assert.Multiple(() =>
        {
            Assert.That(removed.Text, Does.StartWith("🍃 It is taken away.").And.Not.Contain("Ada"));
            Assert.That(told.Text, Does.EndWith(Words), "nothing typed is lost");
        });
        Assert.That(
            (await Captain.RunAsync("cohort history")).Text, Does.Contain($"<@{Captain.Id}> took an anonymous question away in *Pluto*"));
    }

    [Test]
    public async Task With_it_goes_what_the_asker_added_and_the_answers_of_others_stay()
    {
        var card = await AskTeamAsync(Ada, Anonymously);
        await AnswerAsync(Bilal, card, "Squash them.");
        await AnswerAsync(Ada, card, "Which ones?");
        await WaitUntilAsync(() => card.Thread is { Messages.Count: 2 });

        await Captain.PressAsync(card, "Remove");
        var told = await WaitForDirectAsync(Ada, "A Captain took your anonymous question");
        await WaitUntilAsync(() => card.Thread is { Messages: [{ Text: "**Bilal**\nSquash them." }] });

        Assert.That(told.Text, Does.EndWith($"{Words}\n\nWhich ones?"), "nothing typed is lost");
    }

    [Test]
    public async Task Nobody_else_takes_it_away()
    {
        var card = await AskTeamAsync(Ada, Anonymously);

        Assert.That((await Bilal.PressAsync(card, "Remove")).Text, Does.StartWith("🧭 This is for Captains"));
        Assert.That((await Ada.PressAsync(card, "Remove")).Text, Does.StartWith("🧭 This is for Captains"));
    }

    [Test]
    public async Task It_can_be_typed_in_the_sandboxs_terminal_too() =>
        Assert.That((await AskTeamAsync(Ada, ("anonymous", "true"))).Text, Does.Contain("**Somebody, anonymously,** asks"));

    [Test]
    public async Task One_with_a_name_cannot_be_taken_away()
    {
        await AskTeamAsync(Ada);
        var list = await Captain.RunAsync("questions");
        var opened = await Captain.ChooseAsync(list.Message!, "Open a question", Words);

        Assert.That(ButtonsOf(opened.Message!), Is.EqualTo(["Answer", "Me too", "Settled"]));
    }

    [Test]
    public async Task The_list_names_the_asker_to_nobody_else()
    {
        await AskTeamAsync(Ada, Anonymously);

        Assert.That((await Ada.RunAsync("questions")).Text, Does.Contain("you, anonymously"));
        Assert.That((await Bilal.RunAsync("questions")).Text, Does.Contain("somebody ·").And.Not.Contain("Ada"));
        Assert.That((await Captain.RunAsync("questions")).Text, Does.Contain("somebody ·").And.Not.Contain("Ada"));
    }

    [Test]
    public async Task That_the_asker_could_not_be_written_to_is_told_to_no_Captain()
    {
        Ada.DirectMessagesClosed = true;
        var card = await AskTeamAsync(Ada, Anonymously);
        await AnswerAsync(Bilal, card, "Squash them.");
        await SettleDownAsync();

        Assert.Multiple(() =>
        {
            Assert.That(Count("select count(*) from delivery where kind = 'answer_notice' and state = 'failed'"), Is.EqualTo(1));
            Assert.That(Count("select count(*) from crew where direct_message is not null"), Is.Zero);
        });
        Assert.That((await Captain.RunAsync("cohort status")).Text, Does.Not.Contain($"{Ada.Id}"));
    }

    // An asker who has done nothing else here but this: so that every mention of her comes from it.
    [Test]
    [CancelAfter(180_000)]
    public async Task Her_id_and_name_stand_in_no_message_no_log_line_and_no_column_but_one([Values("My team", "The Navigators")] string to)
    {
        var rosalind = Server.AddPerson("Rosalind");
        await EnrolAsync("Djangonaut", "Pluto", rosalind);
        await SetNavigatorsChannelAsync();
        await SettleDownAsync();
        var (before, logged, cells) = (World.Requests.Count, Bot.Log.Lines.Count, CellsNaming(rosalind));

        await LiveItsWholeLifeAsync(rosalind, to);

        Assert.Multiple(() =>
        {
            Assert.That(
                World
                    .Requests.Skip(before)
                    .Where(request => !IsAddress(request) && Names(request.Json ?? "", rosalind))
                    .Select(request => request.Json),
                Is.Empty);
            Assert.That(
                World
                    .Requests.Skip(before)
                    .SelectMany(request => request.Files)
                    .Where(file => Texts(file).Any(text => Names(text, rosalind)))
                    .Select(file => file.FileName),
                Is.Empty,
                "nor an export of others");
            Assert.That(Bot.Log.Lines.Skip(logged).Where(line => Names(line, rosalind)), Is.Empty);
            Assert.That(CellsNaming(rosalind).Except(cells), Is.EqualTo(["question.crew_id"]));
            Assert.That(
                Count($"select count(*) from delivery where channel_id = {rosalind.DirectMessages!.Id}"),
                Is.Zero,
                "nor the way to her");
        });
    }

    [Test]
    public async Task Nor_when_somebody_who_answered_deletes_their_data_and_she_cannot_be_written_to()
    {
        var rosalind = Server.AddPerson("Rosalind");
        await EnrolAsync("Djangonaut", "Pluto", rosalind);
        await SettleDownAsync();
        var cells = CellsNaming(rosalind);
        await AnswerAsync(Bilal, await AskTeamAsync(rosalind, Anonymously), "Squash them.");
        await WaitForDirectAsync(rosalind, "Squash them.");
        await SettleDownAsync();

        World.Faults.RejectNext("POST", "/users/@me/channels", 400, 50035, "Invalid Form Body");
        var asked = await Bilal.RunAsync("me delete");
        await Bilal.PressAsync(asked.Message!, "Delete my data");
        await SettleDownAsync();

        Assert.That(Count("select count(*) from delivery where kind = 'taken_back' and state = 'failed'"), Is.EqualTo(1));
        Assert.That(CellsNaming(rosalind).Except(cells), Is.EqualTo(["question.crew_id"]));
    }

    private async Task LiveItsWholeLifeAsync(Person asker, string to)
    {
        await AskAsync(asker, ("to", to), Anonymously);
        var card = await WaitForAsync(
            to == "My team" ? TeamChannel : NavigatorsChannel,
            to == "My team" ? Words : "A question for Navigators");
        await asker.RunAsync("questions");
        await asker.PressAsync(card, to == "My team" ? "Me too" : "Open");
        var shown = to == "My team" ? card : (await Navigator.PressAsync(card, "Open")).Message!;
        await Navigator.PressAsync(shown, "Me too");
        await AnswerAsync(Navigator, shown, "Squash them.");
        var told = await WaitForDirectAsync(asker, "Squash them.");
        await asker.PressAsync(told, "That helped");
        await AnswerAsync(asker, told, "Thank you!", "Reply anonymously");
        await Navigator.PressAsync(shown, "Settled");
        await asker.PressAsync(await WaitForDirectAsync(asker, "Somebody called what you asked"), "Still open");
        await asker.PressAsync(told, "Settled");
        await SettleDownAsync();
        await Captain.RunAsync("questions", ("state", "Settled"));
        await Captain.RunAsync("cohort status");
        await Captain.RunAsync("crew list");
        await TakeEverythingAlongAsync();
        await asker.PressAsync(told, "Withdraw");
        await SettleDownAsync();
    }

    // Every file that others than the asker can get.
    private async Task TakeEverythingAlongAsync()
    {
        await Captain.RunAsync("cohort report");
        await Captain.RunAsync("cohort export");
        await Bilal.RunAsync("me export");
        var summary = await Navigator.RunAsync("summary");
        await Navigator.PressAsync(summary.Message!, "Markdown");
        await Navigator.PressAsync(summary.Message!, "CSV");
        Assert.That(
            World.Requests.SelectMany(request => request.Files).Select(file => Path.GetExtension(file.FileName)),
            Is.SupersetOf([".html", ".zip", ".json", ".md", ".csv"]));
    }

    private static IEnumerable<string> Texts(RecordedFile file)
    {
        var bytes = file.Bytes.ToArray();
        if (Path.GetExtension(file.FileName) != ".zip")
        {
            return [Encoding.UTF8.GetString(bytes)];
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        return [.. archive.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd())];
    }

    // To write to somebody, Discord has to be asked for the way to them, and whether they are there. The list of the crew names all.
    private static bool IsAddress(RecordedRequest request) =>
        request.Path.EndsWith("/users/@me/channels", StringComparison.Ordinal)
        || (request.Json ?? "").Contains("Djangonauts", StringComparison.Ordinal);

    private static bool Names(string text, Person person) =>
        text.Contains($"{person.Id}", StringComparison.Ordinal) || text.Contains(person.Name, StringComparison.OrdinalIgnoreCase);

    // Every column of every table with her user id, her name, or, for columns about the crew, her number in it.
    private List<string> CellsNaming(Person person) => Bot.Database.Read(connection =>
    {
        var crewId = connection.QuerySingle<long>("select crew_id from crew where user_id = @id", new { id = (long)person.Id });
        var columns = connection.Query<(string Table, string Column)>(
                "select t.name, c.name from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table' and t.name not in "
                    + "('crew', 'crew_role')");
        return columns
            .Where(column => connection.QuerySingle<int>(
                $"""
                select count(*) from "{column.Table}"
                where cast("{column.Column}" as text) like '%' || @id || '%' or cast("{column.Column}" as text) like '%' || @Name || '%'
                  or ('{column.Column}' like '%crew_id' and "{column.Column}" = @crewId)
                """,
                new { id = $"{person.Id}", person.Name, crewId }) > 0)
            .Select(column => $"{column.Table}.{column.Column}")
            .ToList();
    });
}
