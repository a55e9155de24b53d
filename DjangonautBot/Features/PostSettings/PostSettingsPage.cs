using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Overview of all automatic posts.</summary>
internal static class PostSettingsPage
{
    public static OutgoingMessage Show(Cohort cohort, IReadOnlyList<PostSetting> settings, IReadOnlyList<PlannedPost> upcoming) =>
        new Card(
            CardColor.Blue,
            [
                $"### 🗓️ What I post by myself\nDays and times are those of {Markdown.Escape(cohort.TimeZone.Id)}. Breaks stay quiet.",
                .. settings.Select(setting => new CardPart.Section(
                    $"""
                    **{PostSettingsMessages.Title(setting.Post)} · {What(setting.Post)}**
                    🕘 {Capital(PostSettingsMessages.Rule(setting))}
                    📍 {Where(cohort, setting.Post)}
                    {PostSettingsMessages.Next(cohort, setting, upcoming.FirstOrDefault(post => post.Post == setting.Post))}
                    """,
                    Change(cohort, setting.Post))),
                "-# *Change* does what /schedule set, on and off do. /schedule channels says where posts go.",
            ]).ToMessage();

    private static Button Change(Cohort cohort, RecurringPost post) => new(
        ButtonStyle.Secondary, "Change", new CustomId(PostSettingsMessages.ChangeRoute, cohort.CohortId, (long)post).ToString());

    private static string What(RecurringPost post) => post switch
    {
        RecurringPost.Week => "which week it is, and a thread for it",
        RecurringPost.Reminder => "an offer to check in",
        RecurringPost.Brief => "what to talk about",
        RecurringPost.Standup => "the team meets in a while",
        RecurringPost.Summary => "how the week was",
        RecurringPost.Questions => "what waits for an answer for 48 hours",
        RecurringPost.Digest => "how all teams are doing",
        RecurringPost.OneOnOnes => "talks to offer",
        RecurringPost.Debrief => "who came, and a note for the next one",
        _ => throw new ArgumentOutOfRangeException(nameof(post), post, null),
    };

    private static string Where(Cohort cohort, RecurringPost post) =>
        post switch
        {
            RecurringPost.Week or RecurringPost.Standup => "Each team's channel",
            RecurringPost.Reminder => "A direct message to those who asked for it and have not checked in",
            RecurringPost.Brief or RecurringPost.Debrief =>
                "A direct message to the facilitator; if those are closed, "
                    + $"{Channel(cohort, ChannelUse.Navigators, "nowhere, because no channel for Navigators is set")}",
            RecurringPost.Summary =>
                "Each team's channel; counts and wins in "
                    + $"{Channel(cohort, ChannelUse.Summary, "no other, because no channel for summaries is set")}",
            RecurringPost.Questions => Channel(
                cohort,
                ChannelUse.Navigators,
                "A direct message to the facilitator, because no channel for Navigators is set"),
            RecurringPost.Digest or RecurringPost.OneOnOnes => Channel(cohort, ChannelUse.Captains, "The Captains' channel"),
            _ => throw new ArgumentOutOfRangeException(nameof(post), post, null),
        };

    private static string Channel(Cohort cohort, ChannelUse use, string otherwise) =>
        cohort.Channel(use) is { } channelId ? ChannelMessages.Mention(channelId) : otherwise;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
