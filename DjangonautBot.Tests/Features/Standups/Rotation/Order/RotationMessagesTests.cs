using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Standups.Rotation;
using DjangonautBot.Features.Standups.Rotation.Order;
using DjangonautBot.Features.Teams;
using DjangonautBot.Tests.Features.Captains;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Standups.Rotation.Order;

internal sealed class RotationMessagesTests
{
    private static readonly Snowflake Reader = new(ulong.MaxValue);
    private static readonly Snowflake Other = new(ulong.MaxValue - 1);

    [Test]
    public void All_weeks_fit_however_many_there_are_and_whoever_leads_them(
        [Values(1, 8, 26, 52)] int weeks, [Values(1, 2, 3, 60)] int every, [Values(0, 5)] int over) =>
        Assert.That(DiscordLimits.Complaints(Show(weeks, every, over)), Is.Empty);

    [Test]
    public void Eight_weeks_at_most_have_a_button()
    {
        var message = Show(weeks: 52, every: 2, over: 5);

        Assert.That(message.Buttons(), Has.Count.EqualTo(8));
        var last = message.Parts().OfType<Section>().Last();
        Assert.That(last.Components.OfType<TextDisplay>().Single().Content, Does.StartWith("Week 21 · "));
    }

    private static OutgoingMessage Show(int weeks, int every, int over)
    {
        var cohort = Views.Cohort(weeks);
        var team = Views.Team(1, new string('*', 100));
        var rotation = new TeamRotation(
            cohort,
            team,
            new StandupTimes(cohort.Calendar, team, []),
            [
                .. Enumerable.Range(1, weeks).Select(week => new WeekFacilitator
                {
                    Week = week,
                    UserId = (week - 1) % every == 0 ? Reader : Other,
                    Origin = TurnOrigin.Swapped,
                }),
            ],
            [.. Enumerable.Range(1, weeks)])
        {
            Reader = Reader,
            CanSwap = true,
        };
        return RotationMessages.Show(rotation, cohort.Calendar.Start(1) + Duration.FromDays(7 * over));
    }
}
