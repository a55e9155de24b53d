using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Layout;
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


    public static OutgoingMessage Dropped { get; } =
        new(AllowedMentions.None, "🌱 It stays with you, and I do not keep the text. `/win` is there whenever you like.");

    public static OutgoingMessage Retracted { get; } =
        new(AllowedMentions.None, "🍃 Taken back: the post goes away in a moment. `/win` shares it anew, in other words if you like.");

    /// <summary>Preview of the post and its channels, for the author alone. Consent covers these channels only.</summary>
    /// <param name="hasChanged">Whether the channels have changed since the author agreed.</param>
    public static OutgoingMessage Preview(
        CohortId cohortId, Team team, WinChannels places, string author, WinDraft draft, bool hasChanged = false) => new Card(
        CardColor.Gold,
        $"{(hasChanged ? "🧭 Meanwhile a Captain chose another place, so I ask you once more.\n" : "")}"
            + $"🎉 This is how it will stand in <#{places.Post}>, where everybody there can read it. With your name it also goes into "
            + $"the team's summary of the week,{Besides(places)} and tables for organisers. Shall I share it?",
        new CardPart.Line(),
        Words(author, team, draft.Week, draft.Text),
        new CardPart.Buttons(
            new Button(
                ButtonStyle.Success, "Share", new CustomId(ShareRoute, cohortId, [draft.WinDraftId, .. places.Arguments]).ToString()),
            new Button(ButtonStyle.Secondary, "Not now", new CustomId(NotNowRoute, cohortId, draft.WinDraftId).ToString()))).ToMessage();

    public static OutgoingMessage Shared(Snowflake channelId) =>
        new(AllowedMentions.None, $"🎉 Shared! It is on its way to <#{channelId}>. *Take back* below it is yours to press.");

    public static OutgoingMessage Post(CohortId cohortId, Win win, Team team) => new Card(
        CardColor.Gold,
        Words(win.DisplayName, team, win.Week, win.Text),
        new CardPart.Buttons(
            new Button(ButtonStyle.Secondary, "Take back", new CustomId(RetractRoute, cohortId, win.WinId.Value).ToString()))).ToMessage();

    private static string Besides(WinChannels places) => places.Summaries is { } channelId ? $" the one in <#{channelId}>," : "";

    private static FittingText Words(string author, Team team, int week, string text)
    {
        var words = FittingText.Signed(author, text, team.TrackerUrl, "🎉 ");
        return new FittingText(limit => $"{words.Write(limit)}\n-# {Markdown.Escape(team.Name)} · week {week}");
    }
}
