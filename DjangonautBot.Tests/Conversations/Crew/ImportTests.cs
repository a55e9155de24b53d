using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace DjangonautBot.Tests.Conversations.Crew;

/// <summary>A file becomes a crew: shown first, then all of it at once.</summary>
internal sealed class ImportTests : ImportConversation
{
    [Test]
    public async Task A_file_is_shown_and_changes_nothing_until_it_is_confirmed()
    {
        await CreateCohortAsync();

        var preview = await ImportAsync(
            Row("Pluto", "Navigator", Navigator, ",Thursday,18:00,#team-pluto"), Row("Pluto", "Djangonaut", Ada), ",Captain,Bilal,");

        Assert.That(preview.Text, Does.StartWith("### 📋 Import into Session 6: 1 new team, 3 to join"));
        Assert.That(preview.Text, Does.Contain($"*Pluto* in <#{TeamChannel.Id}>, stand-up each Thursday at 18:00"));
        Assert.That(preview.Text, Does.Contain($"Navigator of *Pluto*: <@{Navigator.Id}>\nDjangonaut of *Pluto*: <@{Ada.Id}>"));
        Assert.That(preview.Text, Does.Contain($"Captain of the whole cohort: <@{Bilal.Id}>"));
        Assert.That((Count("select count(*) from team"), Count("select count(*) from crew")), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Confirmed_it_makes_the_teams_and_their_people()
    {
        await CreateCohortAsync();

        var done = await ImportAndConfirmAsync(
            Row("Pluto", "Navigator", Navigator, ",Thursday,18:00,#team-pluto"), Row("Pluto", "Djangonaut", Ada));

        Assert.That(done.Text, Does.StartWith("### ✅ Imported into Session 6: 1 new team, 2 to join"));
        Assert.That(await CrewAsync(), Does.Contain($"**Pluto**\nNavigators: <@{Navigator.Id}>\nDjangonauts: <@{Ada.Id}>"));
        Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("**Pluto**").And.Contain($"<@{Navigator.Id}> leads it."));
    }

    [Test]
    public async Task The_same_file_again_is_no_change()
    {
        await CreateCohortAsync();
        string[] rows = [Row("Pluto", "Navigator", Navigator, ",Thursday,18:00,#team-pluto"), Row("Pluto", "Djangonaut", Ada)];
        await ImportAndConfirmAsync(rows);

        var again = await ImportAsync(rows);

        Assert.That(again.Text, Does.StartWith("### 🌱 No change: Session 6 is as the file says"));
        Assert.That(ButtonsOf(again.Message!), Does.Not.Contain(Yes));
    }

    [Test]
    public async Task An_export_is_no_change()
    {
        await SetUpCohortAsync();
        var exported = await Captain.RunAsync("crew export");

        var again = await UploadAsync("crew.csv", exported.Message!.Files.Single().Bytes.ToArray());

        Assert.That(again.Text, Does.StartWith("### 🌱 No change: Session 6 is as the file says"));
    }

    [Test]
    public async Task A_second_file_names_exactly_what_it_changes()
    {
        await SetUpCohortAsync();
        var mars = Server.AddChannel("mars");
        await Captain.RunAsync("team create", ("name", "Mars"), ("channel", mars), ("day", "Friday"), ("time", "18:00"));
        await EnrolAsync("Navigator", "Mars", Navigator);
        var chen = Server.AddPerson("Chen");

        var preview = await ImportAsync(
            Row("Pluto", "Navigator", Navigator),
            Row("Mars", "Navigator", Navigator),
            Row("Mars", "Djangonaut", Ada),
            Row("Pluto", "Navigator", Bilal),
            Row("Pluto", "Djangonaut", chen));

        Assert.That(
            preview.Text,
            Is.EqualTo(
                $"""
                ### 📋 Import into Session 6: 1 to join, 1 to move, 1 new role
                **🎉 Joining**
                Djangonaut of *Pluto*: <@{chen.Id}>
                **🧭 Moving**
                <@{Ada.Id}>: Djangonaut of *Pluto* → Djangonaut of *Mars*
                **🔁 Changing roles**
                <@{Bilal.Id}>: Djangonaut of *Pluto* → Navigator of *Pluto*
                """));
    }

    [Test]
    public async Task Each_change_stands_in_the_history()
    {
        await SetUpCohortAsync();

        await ImportAndConfirmAsync(
            $"Mars,Navigator,Grace,{Navigator.Id},Friday,17:00,<#{Server.AddChannel("mars").Id}>",
            Row("Pluto", "Navigator", Bilal),
            Row("Mars", "Djangonaut", Ada));

        var history = (await Captain.RunAsync("cohort history")).Text;
        Assert.That(history, Does.Contain("made team *Mars* in"));
        Assert.That(history, Does.Contain($"moved <@{Ada.Id}> as Djangonaut from *Pluto* to *Mars*"));
        Assert.That(history, Does.Contain($"made <@{Bilal.Id}> Navigator of *Pluto*; before, Djangonaut of *Pluto*"));
    }

    [Test]
    public async Task A_preview_that_is_out_of_date_is_shown_anew()
    {
        await SetUpCohortAsync();
        var preview = await ImportAsync(Row("Pluto", "Navigator", Navigator), Row("Pluto", "Navigator", Ada));
        await Captain.PressAsync((await Captain.RunAsync("crew remove", ("member", Ada))).Message!, "Take them out");

        var again = await Captain.PressAsync(preview.Message!, Yes);
        Assert.That(again.Text, Does.StartWith("🔄 Something changed meanwhile").And.Contain($"Navigator of *Pluto*: <@{Ada.Id}>"));
        var done = await Captain.PressAsync(again.Message!, Yes);

        Assert.That(done.Text, Does.StartWith("### ✅ Imported"));
    }

    [Test]
    public async Task All_of_it_is_imported_or_nothing()
    {
        await CreateCohortAsync();
        ErrorsAreExpected = true;
        var preview = await ImportAsync(
            Row("Pluto", "Navigator", Navigator, ",Thursday,18:00,#team-pluto"), Row("Pluto", "Djangonaut", Ada));
        Bot.Database.Read(connection => connection.Execute(
            "create trigger stop before insert on crew_role when new.role = 'djangonaut' begin select raise(abort, 'stop'); end"));

        await Captain.PressAsync(preview.Message!, Yes);

        Assert.That((Count("select count(*) from team"), Count("select count(*) from crew")), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task What_comes_next_is_offered_below()
    {
        var offer = Substitute.For<IImportOffer>();
        offer.For(default).ReturnsForAnyArgs(new Button(ButtonStyle.Primary, "Welcome them", "crew.import_keep:1"));
        await RestartBotAsync(services => services.AddSingleton(offer));
        await CreateCohortAsync();

        var done = await ImportAndConfirmAsync(Row("Pluto", "Navigator", Navigator, ",Thursday,18:00,#team-pluto"));

        Assert.That(ButtonsOf(done.Message!), Is.EquivalentTo(["Complete: welcome 1 team", "Welcome them"]));
    }

    [Test]
    public async Task A_preview_is_deleted_within_an_hour()
    {
        await CreateCohortAsync();
        var preview = await ImportAsync(Row("Pluto", "Navigator", Navigator, ",Thursday,18:00,#team-pluto"));

        World.Clock.MoveTo(World.Clock.GetUtcNow() + TimeSpan.FromMinutes(59));
        await WaitForBotAsync(() => Count("select count(*) from crew_import_row") == 0);

        Assert.That(Said(await Captain.PressAsync(preview.Message!, Yes)), Does.Contain("🍃 This import was settled"));
        Assert.That(Count("select count(*) from crew_import"), Is.Zero);
    }

    [Test]
    public async Task It_can_be_left_as_it_is()
    {
        await CreateCohortAsync();
        var preview = await ImportAsync(Row("Pluto", "Navigator", Navigator, ",Thursday,18:00,#team-pluto"));

        var kept = await Captain.PressAsync(preview.Message!, "Keep it as it is");

        Assert.That(kept.Text, Is.EqualTo("🌱 Everything stays as it is."));
        Assert.That(Count("select count(*) from crew_import_row"), Is.Zero);
    }

    [Test]
    public async Task A_team_without_room_comes_first()
    {
        await SetUpCohortAsync();
        var people = Enumerable.Range(0, 3).Select(index => Server.AddPerson($"Newcomer {index}")).ToList();

        var preview = await ImportAsync([.. people.Select(person => Row("Pluto", "Djangonaut", person))]);

        Assert.That(
            preview.Text,
            Does.Contain("**🚧 This comes first**\n*Pluto* would have 5 Djangonauts and 1 Navigator. Each Navigator makes room for 4"));
        Assert.That(ButtonsOf(preview.Message!), Is.EqualTo(["Keep it as it is"]));
    }

    [Test]
    public async Task A_channel_stays_the_home_of_one_team()
    {
        await SetUpCohortAsync();

        var preview = await ImportAsync($"Mars,Navigator,Ada,{Ada.Id},Friday,18:00,#team-pluto");

        Assert.That(preview.Text, Does.Contain($"Team *Mars*: 🏠 <#{TeamChannel.Id}> is the home of team *Pluto*"));
        Assert.That(ButtonsOf(preview.Message!), Is.EqualTo(["Keep it as it is"]));
    }

    [Test]
    public async Task Both_roles_of_one_team_are_told_before_they_are_given()
    {
        await SetUpCohortAsync();
        var preview = await ImportAsync(Row("Pluto", "Djangonaut", Ada), Row("Pluto", "Navigator", Ada));

        Assert.That(preview.Text, Does.Contain($"*Pluto*: <@{Ada.Id}>. With both roles there, somebody can read every check-in"));
        await Captain.PressAsync(preview.Message!, Yes);

        Assert.That(
            await CrewAsync(), Does.Contain($"Navigators: <@{Navigator.Id}>, <@{Ada.Id}>\nDjangonauts: <@{Ada.Id}>, <@{Bilal.Id}>"));
    }

    [Test]
    public async Task A_name_that_looks_like_a_date_is_shown_for_confirmation()
    {
        await CreateCohortAsync();

        var preview = await ImportAsync(Row("4-Mar", "Navigator", Navigator, ",Thursday,18:00,#team-pluto"));

        Assert.That(preview.Text, Does.Contain("⚠️ Is it really called so? The name looks like a date"));
        Assert.That(ButtonsOf(preview.Message!), Does.Contain(Yes));
    }

    [Test]
    public async Task Who_is_in_the_crew_and_not_in_the_file_is_named()
    {
        await SetUpCohortAsync();

        var preview = await ImportAsync(Row("Pluto", "Navigator", Navigator));

        Assert.That(
            preview.Text, Does.StartWith("### 🌱 No change").And.Contain($"they stay**\n<@{Ada.Id}>, <@{Bilal.Id}>"));
    }
}
