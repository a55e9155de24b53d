using DjangonautBot.Discord;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Takes the times, switches and channels of an earlier cohort's posts over, but for deleted channels.</summary>
internal sealed class PostSettingsTemplate(ICohorts cohorts, IDiscordGateway gateway) : ICohortTemplate
{
    public int Position => 20;

    public TemplateNotes Copy(WriteTransaction transaction, Cohort from, Cohort to, Instant now)
    {
        var settings = PostSettingsStore.ListChanged(transaction, from.CohortId);
        foreach (var setting in settings)
        {
            PostSettingsStore.Save(transaction, to.CohortId, setting);
        }

        var named = CohortChannels.Uses.Where(use => from.Channel(use) is not null).ToList();
        var gone = named.Where(use => ChannelNeeds.IsGone(gateway, from.GuildId, from.Channel(use)!.Value)).ToList();
        var channels = named.Except(gone).ToList();
        cohorts.SaveChannels(transaction, channels.Aggregate(to, (cohort, use) => cohort.With(use, from.Channel(use))));
        return new TemplateNotes(
            [
                .. settings.Count > 0 ? [TemplateMessages.Settings(settings)] : Array.Empty<string>(),
                .. channels.Count > 0 ? [TemplateMessages.Channels(from, channels)] : Array.Empty<string>(),
            ],
            [.. gone.Select(TemplateMessages.ChannelIsGone)]);
    }
}
