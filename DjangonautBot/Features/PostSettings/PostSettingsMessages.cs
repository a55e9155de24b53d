using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Texts of <c>/schedule set</c>, <c>/schedule on</c> and <c>/schedule off</c>.</summary>
internal static class PostSettingsMessages
{
    public const string SetRoute = "schedule.set";

    public const string ChangeRoute = "schedule.change";

    public const string ChannelRoute = "schedule.channel";

    public const string NeedsCaptainsChannel =
        "🔇 Not posted, because no channel for Captains is set: `/schedule channels captains:…`";

    public static string OptionOf(ChannelUse use) => use.ToString().ToLowerInvariant();

    public static string UnknownTime(string typed) =>
        $"🕘 I cannot read {Markdown.Quote(typed)} as a time. Please write it as `18:00` or `6 pm`.";

    public static string UnknownHours(string typed) =>
        $"🕘 I cannot read {Markdown.Quote(typed)} as a number of hours. Please write a whole number from 1 to "
            + $"{PostChange.MostHoursBefore}.";

    public static string DoesNotFit(RecurringPost post) =>
        $"🌱 {PostDefaults.TimingOf(post) switch
        {
            PostTiming.Weekly => $"*{Title(post)}* is posted once a week, so it takes a `day` and a `time`.",
            PostTiming.Daily => $"*{Title(post)}* comes every day, so it takes a `time` only.",
            PostTiming.AfterStandup => $"*{Title(post)}* is asked when the stand-up has ended, so there is no time to set.",
            _ => $"*{Title(post)}* comes before the stand-up, whenever that is, so it takes `hours_before` only.",
        }} Nothing was changed.";

    /// <summary>Describes a change for the history.</summary>
    public static string Changed(PostSetting before, PostSetting now) =>
        $"changed *{now.Post.DisplayName()}*: {Describe(before)} → {Describe(now)}";

    /// <inheritdoc cref="Changed(PostSetting, PostSetting)"/>
    public static string Changed(ChannelUse use, Snowflake? before, Snowflake? now) =>
        $"changed the channel for *{OptionOf(use)}*: {ChannelMessages.Mention(before)} → {ChannelMessages.Mention(now)}";

    /// <summary>Shows the result of a change, with a button to undo it; if nothing changed, shows the setting.</summary>
    public static OutgoingMessage Set(Cohort cohort, PostSetting before, PostSetting now, PlannedPost? next)
    {
        var usual = now with { Day = null, Time = null, HoursBefore = null };
        var isUsual = now.Timing == usual.Timing;
        var what = before == now
            ? $"{Describe(now)}{(isUsual && now.IsOn ? ", as usual" : isUsual ? "" : $". Usually it is {Rule(usual)}")}."
            : $"{Describe(before)} → {Describe(now)}.";
        return new OutgoingMessage(
            AllowedMentions.None,
            $"🗓️ **{Title(now.Post)}**: {what}\n{Next(cohort, now, next)}",
            Components: Buttons(
                before == now ? null : Button(cohort.CohortId, "Put it back", before),
                isUsual || before == usual ? null : Button(cohort.CohortId, "Back to usual", usual)));
    }

    /// <summary>Describes the next time of a post, or the reason for which there is none.</summary>
    public static string Next(Cohort cohort, PostSetting setting, PlannedPost? next) => setting switch
    {
        { IsOn: false } => "⏸️ It is off. `/schedule on` brings it back.",
        { Post: var post } when post.IsForCaptains() && cohort.CaptainsChannelId is null => NeedsCaptainsChannel,
        _ when next is not null => $"⏰ Next: {Dates.Timestamp(next.DueAt)}",
        { Post: RecurringPost.Reminder } => "⏰ Comes to whoever asks for it.",
        _ => "⏰ Nothing of it is to come as things are now.",
    };

    /// <summary>Describes the regular time of a post.</summary>
    public static string Rule(PostSetting setting) =>
        setting.Timing switch
        {
            PostTiming.Weekly(var day, var time) when setting.Post == RecurringPost.OneOnOnes =>
                $"{day} at {time:HH':'mm} of every second week",
            PostTiming.Weekly(var day, var time) => $"{day} at {time:HH':'mm}",
            PostTiming.Daily(var time) => $"every day at {time:HH':'mm}",
            PostTiming.BeforeStandup(1) => "1 hour before each stand-up",
            PostTiming.BeforeStandup(var hours) => $"{hours} hours before each stand-up",
            PostTiming.AfterStandup => "when each stand-up has ended",
            var other => throw new InvalidOperationException($"{other} has no words."),
        };

    /// <summary>Describes the regular time of a post, and whether it is off.</summary>
    public static string Describe(PostSetting setting) => setting.IsOn ? Rule(setting) : $"{Rule(setting)}, off";

    /// <summary>Returns a post's name with a capital letter.</summary>
    public static string Title(RecurringPost post)
    {
        var name = post.DisplayName();
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    public static IReadOnlyList<ActionRow>? Buttons(params IEnumerable<Button?> buttons) =>
        buttons.OfType<Button>().ToList() is { Count: > 0 } some ? [new ActionRow([.. some])] : null;

    private static Button Button(CohortId cohortId, string label, PostSetting setting) =>
        new(ButtonStyle.Secondary, label, new CustomId(SetRoute, cohortId, PostSettingArguments.Write(setting)).ToString());
}
