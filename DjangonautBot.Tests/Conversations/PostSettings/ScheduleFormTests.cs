using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.PostSettings;

/// <summary>A Captain changes a post from its line in <c>/schedule show</c>.</summary>
internal sealed class ScheduleFormTests : Conversation
{
    private const string Day = "Day";
    private const string Time = "Time";
    private const string Hours = "Hours before the stand-up";
    private const string State = "On or off";

    private const string NotChanged = "🗓️ **Week opens**: Monday at 09:00, as usual.";

    [TestCase("Week opens", new[] { Day, Time, State }, new[] { "Monday", "09:00", "on" })]
    [TestCase("Waiting questions", new[] { Time, State }, new[] { "10:00", "on" })]
    [TestCase("Reminder", new[] { Hours, State }, new[] { "24", "on" })]
    [TestCase("How it was", new[] { State }, new[] { "on" })]
    public async Task The_form_has_what_fits_the_post_and_is_filled_in(string post, string[] labels, string[] values)
    {
        await SetUpCohortAsync();

        var form = (await OpenAsync(post)).Form!;

        Assert.That(form.Title, Is.EqualTo(post));
        Assert.That(form.Fields.Select(field => field.Label), Is.EqualTo(labels));
        Assert.That(form.Fields.Select(field => field.Value), Is.EqualTo(values));
    }

    [Test]
    public async Task Each_field_names_the_command_that_does_the_same()
    {
        await SetUpCohortAsync();

        var fields = (await OpenAsync("Week opens")).Form!.Fields.Concat((await OpenAsync("Reminder")).Form!.Fields).ToList();

        Assert.That(fields.Select(field => field.Description), Is.All.Contain("The same as "));
        Assert.That(fields[1].Description, Is.EqualTo("In Europe/Amsterdam. The same as time: of /schedule set"));
    }

    [Test]
    public async Task A_weekly_post_is_moved_and_put_back()
    {
        await SetUpCohortAsync();

        var moved = await SubmitAsync("Week opens", (Day, "Tuesday"), (Time, "8 am"));
        var movedText = moved.Text;
        var back = await Captain.PressAsync(moved.Message!, "Put it back");

        Assert.That(movedText, Does.StartWith("🗓️ **Week opens**: Monday at 09:00 → Tuesday at 08:00."));
        Assert.That(moved.Ephemeral, Is.True);
        Assert.That(back.Text, Does.StartWith("🗓️ **Week opens**: Tuesday at 08:00 → Monday at 09:00."));
    }

    [Test]
    public async Task A_moved_post_goes_back_to_its_usual_time()
    {
        await SetUpCohortAsync();
        await SubmitAsync("Facilitator's brief", (Hours, "20"));

        var moved = await SubmitAsync("Facilitator's brief", (Hours, " ３ "));
        var movedText = moved.Text;
        var usual = await Captain.PressAsync(moved.Message!, "Back to usual");

        Assert.That(
            movedText, Does.StartWith("🗓️ **Facilitator's brief**: 20 hours before each stand-up → 3 hours before each stand-up."));
        Assert.That(
            usual.Text, Does.StartWith("🗓️ **Facilitator's brief**: 3 hours before each stand-up → 2 hours before each stand-up."));
    }

    [Test]
    public async Task A_post_is_moved_and_turned_off_in_one_step()
    {
        await SetUpCohortAsync();

        var off = await SubmitAsync("Waiting questions", (Time, "16:30"), (State, "Off"));

        Assert.That(off.Text, Does.StartWith("🗓️ **Waiting questions**: every day at 10:00 → every day at 16:30, off."));
        Assert.That((await OpenAsync("Waiting questions")).Form!.Fields.Select(field => field.Value), Is.EqualTo(["16:30", "off"]));
        Assert.That(
            (await Captain.RunAsync("cohort history")).Text,
            Does.Contain("changed *waiting questions*: every day at 10:00 → every day at 16:30, off"));
    }

    [Test]
    public async Task A_post_that_has_no_time_is_turned_off_and_on()
    {
        await SetUpCohortAsync();

        var off = await SubmitAsync("How it was", (State, "Off"));
        var on = await SubmitAsync("How it was", (State, "On"));

        Assert.That(off.Text, Does.StartWith("🗓️ **How it was**: when each stand-up has ended → when each stand-up has ended, off."));
        Assert.That(on.Text, Does.StartWith("🗓️ **How it was**: when each stand-up has ended, off → when each stand-up has ended."));
    }

    [Test]
    public async Task A_form_that_is_sent_as_it_opened_changes_nothing()
    {
        await SetUpCohortAsync();

        var sent = await SubmitAsync("Week opens");

        Assert.That(sent.Text, Does.StartWith(NotChanged));
        Assert.That(sent.Message!.Buttons, Is.Empty);
        Assert.That((await Captain.RunAsync("cohort history")).Text, Does.Not.Contain("changed *"));
    }

    [TestCase("Week opens", Time, "teatime", "🕘 I cannot read “teatime” as a time. Please write it as `18:00` or `6 pm`.")]
    [TestCase("Reminder", Hours, "73", "🕘 I cannot read “73” as a number of hours. Please write a whole number from 1 to 72.")]
    [TestCase("Reminder", Hours, "a day", "🕘 I cannot read “a day” as a number of hours. Please write a whole number from 1 to 72.")]
    public async Task What_cannot_be_read_is_given_back(string post, string label, string typed, string words)
    {
        await SetUpCohortAsync();

        var declined = await SubmitAsync(post, (label, typed), (State, "Off"));

        Assert.That(declined.Text, Is.EqualTo($"{words}\n```\n{label}\n{typed}\n```"));
        Assert.That((await Captain.RunAsync("cohort history")).Text, Does.Not.Contain("changed *"));
    }

    [Test]
    public async Task Who_is_no_Captain_any_more_changes_nothing()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Bilal);
        var shown = (await Bilal.RunAsync("schedule show")).Message!;
        var opened = await Bilal.PressAsync(shown, shown.Sections[0].Button!.CustomId!);
        await Bot.Database.WriteAsync(transaction => transaction.Execute("delete from crew_role where role = 'captain'"), Cancellation);

        var pressed = await Bilal.PressAsync(shown, shown.Sections[0].Button!.CustomId!);
        var submitted = await opened.Form!.SubmitAsync((State, "Off"));

        Assert.That(new[] { pressed.Text, submitted.Text }, Is.All.StartsWith("🧭 This is for Captains"));
        Assert.That((await SubmitAsync("Week opens")).Text, Does.StartWith(NotChanged));
    }

    [Test]
    public async Task After_the_end_a_change_says_which_cohort_it_is_about()
    {
        await SetUpCohortAsync();
        World.Clock.Advance(TimeSpan.FromDays(80));

        Assert.That((await SubmitAsync("Week opens", (Day, "Tuesday"))).Text, Does.StartWith("🛬 This is about *Session 6*, which landed"));
    }

    private async Task<Outcome> OpenAsync(string post)
    {
        var shown = (await Captain.RunAsync("schedule show")).Message!;
        var line = shown.Sections.Single(section => section.Text.StartsWith($"**{post} · ", StringComparison.Ordinal));
        return await Captain.PressAsync(shown, line.Button!.CustomId!);
    }

    private async Task<Outcome> SubmitAsync(string post, params (string Label, string Value)[] inputs) =>
        await (await OpenAsync(post)).Form!.SubmitAsync(inputs);
}
