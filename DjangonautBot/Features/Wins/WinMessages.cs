using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Wins;

/// <summary>Texts of wins.</summary>
internal static class WinMessages
{
    public const string OfferRoute = "win.offer";
    public const string ShareRoute = "win.share";
    public const string NotNowRoute = "win.not_now";
    public const string RetractRoute = "win.take_back";

    public const string Offer = "🎉 Would you like everybody to celebrate your win with you? I show it to you first.";

    public const string NoWords = "🌱 There were no words in it yet. What would you like to celebrate? Small things count.";

    public const string Closed = "🛬 This cohort is closed, so nothing more is posted. Do tell people all the same!";

    public const string NothingToShare = "🍃 There is no win in this check-in any more. `/win` shares any other.";

    public const string TeamIsGone =
        "🍃 This team was removed, so nothing more is posted for it. `/win` shares it with your team of today.";

    public const string SharedBefore = "🎉 This win is shared already. `/win` shares another.";

    public const string DraftIsGone =
        "🍃 I no longer have this text, because a day has gone by or you have answered before. `/win` brings it up again.";

    public const string IsGone = "🍃 This win was taken back before.";

    public const string NotYours = "🌱 Only whoever shared this win, or a Captain, can take it back.";

    private const int Gold = 0xF1C40F;
    private const int LongestName = 200;

    public static OutgoingMessage Dropped { get; } =
        new(AllowedMentions.None, "🌱 It stays with you, and I do not keep the text. `/win` is there whenever you like.");

    public static OutgoingMessage Retracted { get; } =
        new(AllowedMentions.None, "🍃 Taken back: the post goes away in a moment. `/win` shares it anew, in other words if you like.");

    /// <summary>Preview of the post and its channels, for the author alone. Consent covers these channels only.</summary>
    public static OutgoingMessage Preview(CohortId cohortId, Team team, WinChannels places, string author, WinDraft draft) =>
        new(
            AllowedMentions.None,
            $"🎉 This is how it will stand in <#{places.Post}>, where everybody there can read it. With your name it also goes into "
                + $"the team's summary of the week,{Besides(places)} and tables for organisers. Shall I share it?",
            [EmbedOf(author, team, draft.Week, draft.Text)],
            [
                new ActionRow(
                    new Button(
                        ButtonStyle.Success,
                        "Share",
                        new CustomId(ShareRoute, cohortId, [draft.WinDraftId, .. places.Arguments]).ToString()),
                    new Button(ButtonStyle.Secondary, "Not now", new CustomId(NotNowRoute, cohortId, draft.WinDraftId).ToString())),
            ]);

    /// <summary>Preview once more, because the channels have changed since the author agreed.</summary>
    public static OutgoingMessage PreviewAgain(CohortId cohortId, Team team, WinChannels places, string author, WinDraft draft)
    {
        var preview = Preview(cohortId, team, places, author, draft);
        return preview with { Content = $"🧭 Meanwhile a Captain chose another place, so I ask you once more.\n{preview.Content}" };
    }

    public static OutgoingMessage Shared(Snowflake channelId) =>
        new(AllowedMentions.None, $"🎉 Shared! It is on its way to <#{channelId}>. *Take back* below it is yours to press.");

    public static OutgoingMessage Post(CohortId cohortId, Win win, Team team) =>
        new(
            AllowedMentions.None,
            Embeds: [EmbedOf(win.DisplayName, team, win.Week, win.Text)],
            Components:
            [
                new ActionRow(
                    new Button(ButtonStyle.Secondary, "Take back", new CustomId(RetractRoute, cohortId, win.WinId.Value).ToString())),
            ]);

    private static string Besides(WinChannels places) => places.Summaries is { } channelId ? $" the one in <#{channelId}>," : "";

    private static Embed EmbedOf(string author, Team team, int week, string text) => new(
        Description: DiscordText.Block(text, team.TrackerUrl, Embed.MaxDescriptionLength),
        Color: Gold,
        Author: new EmbedAuthor(Excerpt.Of($"🎉 {VisibleText.Of(author)}", LongestName)),
        Footer: new EmbedFooter(Excerpt.Of($"{VisibleText.Of(team.Name)} · week {week}", LongestName)));
}
