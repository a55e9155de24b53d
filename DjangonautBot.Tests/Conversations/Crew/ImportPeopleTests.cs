using System.Text;

namespace DjangonautBot.Tests.Conversations.Crew;

/// <summary>The people of a file are held against the server's members, and nobody is guessed.</summary>
internal sealed class ImportPeopleTests : ImportConversation
{
    private const string Mars = ",Thursday,18:00,#team-pluto";

    [Test]
    public async Task A_name_alone_finds_the_person()
    {
        await CreateCohortAsync();

        var preview = await ImportAsync("Mars,Navigator,grace," + Mars);

        Assert.That(preview.Text, Does.Contain($"Navigator of *Mars*: <@{Navigator.Id}>"));
    }

    [Test]
    public async Task A_name_that_several_people_may_have_is_asked_about_once()
    {
        await CreateCohortAsync();
        var (one, other) = (Server.AddPerson("Sam"), Server.AddPerson("Sam Smith"));

        var asked = await ImportAsync("Mars,Navigator,Sam," + Mars, ",Captain,Sam,");

        Assert.That(asked.Text, Does.Contain("❓ **Row 2:** I am not sure about “Sam”. Who is it?"));
        Assert.That(ButtonsOf(asked.Message!), Is.EqualTo(["Keep it as it is"]));
        Assert.That(
            asked.Message!.Menus.Single().Options.Select(option => option.Label),
            Is.EqualTo(["Sam", "Sam Smith", "Nobody of these: leave the row out"]));
        var answered = await Captain.ChooseAsync(asked.Message!, "Choose who it is", "Sam Smith");
        Assert.That(answered.Text, Does.Contain($"Navigator of *Mars*: <@{other.Id}>\nCaptain of the whole cohort: <@{other.Id}>"));
        Assert.That(answered.Text, Does.Not.Contain(one.Id.ToString()));
        Assert.That(ButtonsOf(answered.Message!), Does.Contain(Yes));
    }

    [Test]
    public async Task A_row_can_be_left_out()
    {
        await CreateCohortAsync();
        Server.AddPerson("Samira");

        var asked = await ImportAsync("Mars,Navigator,Grace," + Mars, "Mars,Djangonaut,Sam,");
        var answered = await Captain.ChooseAsync(asked.Message!, "Choose who it is", "Nobody of these: leave the row out");

        Assert.That(answered.Text, Does.Contain("**🍃 Left out**\nRow 3: Sam"));
        Assert.That((await Captain.PressAsync(answered.Message!, Yes)).Text, Does.StartWith("### ✅ Imported"));
    }

    [Test]
    public async Task An_id_of_somebody_who_is_called_otherwise_is_asked_about()
    {
        await CreateCohortAsync();

        var asked = await ImportAsync($"Mars,Navigator,Ada,{Bilal.Id}{Mars}");

        Assert.That(
            asked.Text, Does.Contain($"❓ **Row 2:** the file says “Ada”, and its id is <@{Bilal.Id}>, who is called “Bilal” here."));
        var answered = await Captain.ChooseAsync(asked.Message!, "Choose who it is", "Ada");
        Assert.That(answered.Text, Does.Contain($"Navigator of *Mars*: <@{Ada.Id}>"));
    }

    [Test]
    public async Task An_id_whose_last_digits_a_spreadsheet_changed_is_asked_about()
    {
        await CreateCohortAsync();
        var digits = $"{Ada.Id}";
        var damaged = digits[..15].PadRight(digits.Length, '0');

        var asked = await ImportAsync($"Mars,Navigator,Ada,{damaged}{Mars}");

        Assert.That(asked.Text, Does.Contain($"❓ **Row 2:** nobody here has the id {damaged} that the file gives “Ada”."));
    }

    [Test]
    public async Task Who_is_not_in_the_server_is_named_and_not_imported()
    {
        await CreateCohortAsync();

        var done = await ImportAndConfirmAsync(
            "Mars,Navigator,Grace," + Mars, "Mars,Djangonaut,Nobody,", "Mars,Djangonaut,,80351110224678900");

        Assert.That(
            done.Text,
            Does.Contain("**🚪 Not in this server, and not imported**\nRow 3: Nobody\nRow 4: the id 80351110224678900"));
        Assert.That(Count("select count(*) from crew_role"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_row_that_cannot_be_read_is_named_before_anybody_is_looked_up()
    {
        await SetUpCohortAsync();
        var before = CountRequests("/guilds/{guild_id}/members/{user_id}");

        var refused = await ImportAsync(Row("Pluto", "Djangonaut", Ada), "Pluto,Djangonaut,Chen,1.2E+18");

        Assert.That(refused.Text, Does.StartWith("### 🌱 Nothing has changed: please look at these rows"));
        Assert.That(refused.Text, Does.Contain("**Row 3:** The spreadsheet shortened the Discord id to “1.2E+18”"));
        Assert.That(CountRequests("/guilds/{guild_id}/members/{user_id}"), Is.EqualTo(before));
    }

    [Test]
    public async Task More_than_two_hundred_rows_are_refused_before_anybody_is_looked_up()
    {
        await CreateCohortAsync();

        var refused = await ImportAsync([.. Enumerable.Range(0, 201).Select(index => $"Mars,Djangonaut,Person {index},")]);

        Assert.That(refused.Text, Does.StartWith("📎 This file has more than 200 rows, and I take 200 at once."));
        Assert.That(CountRequests("/guilds/{guild_id}/members/search"), Is.Zero);
    }

    [TestCase("crew.xlsx", "PK\u0003\u0004", "📎 This is a spreadsheet in its program's own format.")]
    [TestCase("crew.png", "\u0089PNG", "🖼️ This is a picture")]
    [TestCase("crew.csv", "", "📎 There is no row with a person in this file")]
    [TestCase("crew.csv", "team,role,name\n", "📎 There is no row with a person in this file")]
    [TestCase("crew.csv", "a\0\u0007\u0001", "📎 I cannot read this file as text")]
    [TestCase("crew.csv", "team,role,name\nMars,Navigator,\"Ada", "📎 The file breaks off in row 2")]
    [TestCase("crew.csv", "team,role,name,name\nMars,Navigator,A,B", "📎 Two columns are called “name”")]
    public async Task Another_file_gets_a_clear_answer(string fileName, string content, string words)
    {
        await CreateCohortAsync();

        var refused = await UploadAsync(fileName, Encoding.Latin1.GetBytes(content));

        Assert.That(refused.Text, Does.StartWith(words));
    }

    [Test]
    public async Task A_bot_stays_out()
    {
        await CreateCohortAsync();

        var refused = await ImportAsync($"Mars,Navigator,,{World.Bot.Id}{Mars}");

        Assert.That(refused.Text, Does.Contain("**Row 2:** This is a bot"));
    }
}
