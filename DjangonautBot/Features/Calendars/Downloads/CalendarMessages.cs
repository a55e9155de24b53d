using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Calendars.Writing;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Calendars.Downloads;

/// <summary>Texts of <c>/me calendar</c> and <c>/cohort calendar</c>.</summary>
internal static class CalendarMessages
{
    public const string RenewRoute = "calendar.renew";

    public const string NotInTheCrew =
        "🌱 You are not in the crew of this cohort, so there are no stand-ups of yours. `/cohort calendar` has those of all teams.";

    public const string NoAddresses =
        "🌱 There are no calendars to subscribe to any more: whoever runs me turned them off. `/me calendar` gives you a file.";

    private const string NothingYet =
        "There is nothing in it yet: you are in no team that meets. It fills with the first one. `/cohort calendar` has the stand-ups of "
            + "all teams.";

    private const string WhatIsIn = "Your stand-ups, with 🧭 those that you lead, and the breaks.";

    private const string HowToOpen =
        "Open the file with your calendar; it shows everything in your own time zone. When something has changed, come back for a new "
            + "one: it brings your calendar up to date.";

    private const string Subscribe = "🔗 **Or subscribe**, and your calendar follows by itself: add this *by URL* or *from the web*.";

    private const string KeepToYourself =
        "🔒 Whoever has this address can read your calendar, so please keep it to yourself. I keep no copy of it and show it only now; "
            + "*New address* gives you another one, and this one ends.";

    /// <param name="file">Null if there is nothing to put into it.</param>
    /// <param name="address">Null if the person cannot have one.</param>
    public static OutgoingMessage Own(Cohort cohort, byte[]? file, ShownAddress? address) => new Card(
        CardColor.Blue,
        [
            $"### 📅 Your calendar of {Markdown.Escape(cohort.Name)}\n{(file is null ? NothingYet : $"{WhatIsIn} {HowToOpen}")}",
            .. address is null ? Array.Empty<CardPart>() : [new CardPart.Line(), Address(cohort.CohortId, address)],
        ]).ToMessage(file is null ? [] : [new FileAttachment("my-calendar.ics", file, CalendarFile.ContentType)]);

    public static OutgoingMessage OfCohort(Cohort cohort, byte[] file) => new Card(
        CardColor.Blue,
        $"### 📅 The calendar of {Markdown.Escape(cohort.Name)}\nThe weeks, the breaks and the stand-ups of all teams. {HowToOpen} "
            + "`/me calendar` has only what is yours.").ToMessage(
                new FileAttachment("cohort-calendar.ics", file, CalendarFile.ContentType));

    public static OutgoingMessage Renewed(CohortId cohortId, string url) => new Card(
        CardColor.Blue,
        "### 🔗 Your new address\nIf there was one before, it has ended. Please take it out of your calendar, and subscribe to this one.",
        Address(cohortId, new ShownAddress.New(url))).ToMessage();

    private static CardPart.Section Address(CohortId cohortId, ShownAddress address) => new(
        address switch
        {
            ShownAddress.New(var url) => $"{Subscribe}\n```\n{url}\n```\n{KeepToYourself}",
            ShownAddress.Hidden(var since) =>
                $"🔗 You have had a private address since <t:{since.ToUnixTimeSeconds()}:D>: where you subscribed to it, your calendar "
                    + "follows by itself. I keep no copy of it: *New address* gives you another one, and that one ends.",
            _ => throw new ArgumentOutOfRangeException(nameof(address), address, null),
        },
        new Button(ButtonStyle.Secondary, "New address", new CustomId(RenewRoute, cohortId).ToString()));
}
