using DjangonautBot.Discord.Models;
using DjangonautBot.Features.PostSettings;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Tests.Features.Captains;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.PostSettings;

internal sealed class PostSettingsPageTests
{
    private static readonly Snowflake Longest = new(ulong.MaxValue);

    [Test]
    public void All_posts_fit_however_long_their_lines_are([Values] bool haveChannels, [Values] bool areOn)
    {
        Snowflake? channel = haveChannels ? Longest : null;
        var cohort = Views.Cohort(8) with
        {
            TimeZone = DateTimeZoneProviders.Tzdb["America/Argentina/ComodRivadavia"],
            NavigatorsChannelId = channel,
            CaptainsChannelId = channel,
            SummaryChannelId = channel,
            WinsChannelId = channel,
        };
        var settings = PostDefaults.Posts.Select(post => new PostSetting
        {
            Post = post,
            IsOn = areOn,
            Day = IsoDayOfWeek.Wednesday,
            Time = new LocalTime(23, 59),
            HoursBefore = 72,
        });
        var at = cohort.Calendar.Start(8);
        var upcoming = PostDefaults.Posts.Select(post => new PlannedPost(post, 1, 8, Longest, at, at));

        var message = PostSettingsPage.Show(cohort, [.. settings], [.. upcoming]);

        Assert.That(DiscordLimits.Complaints(message), Is.Empty);
        Assert.That(message.Buttons().Select(button => button.Label), Is.EqualTo(Enumerable.Repeat("Change", PostDefaults.Posts.Count)));
    }
}
