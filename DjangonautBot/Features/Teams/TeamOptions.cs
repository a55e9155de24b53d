using System.Diagnostics.CodeAnalysis;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <summary>Reads the options of <c>/team create</c> and <c>/team edit</c>, or explains a mistake in them.</summary>
internal sealed class TeamOptions(IDiscordGateway gateway)
{
    /// <summary>Value that clears a team's place.</summary>
    public const string NoPlace = "-";

    /// <summary>Value that clears a team's own tracker.</summary>
    public const string NoTracker = "none";

    public bool TryRead(
        CommandRequest request, [NotNullWhen(true)] out TeamEdit? edit, [NotNullWhen(false)] out Reply? refusal)
    {
        var name = request.Text("name") is { } typedName ? ShownName.Typed(typedName) : null;
        var time = request.Text("time") is { } typedTime ? TimeOfDay.Parse(typedTime) : null;
        var place = request.Text("place") is { } typedPlace ? ReadPlace(request.Actor.GuildId, typedPlace) : null;
        var tracker = request.Text("tracker") is { } typedTracker ? ReadTracker(typedTracker.Trim()) : null;
        var words = request switch
        {
            _ when name is "" => TeamMessages.NameIsBlank,
            _ when request.Text("time") is { } typed && time is null => TeamMessages.UnknownTime(typed),
            _ when request.Text("place") is { } typed && place is null => TeamMessages.UnknownPlace(typed),
            _ when request.Text("tracker") is { } typed && tracker is null => TeamMessages.UnknownTracker(typed),
            _ when request.Id("channel") is { } channelId && FindMissingPermissions(request.Actor, channelId) is { Count: > 0 } missing =>
                TeamMessages.PleaseGrant(channelId, missing),
            _ => null,
        };
        refusal = words is null ? null : new Reply.Decline(words);
        edit = words is null
            ? new TeamEdit(name, request.Id("channel"), ReadDay(request.Text("day")), time, request.Number("minutes"), place, tracker)
            : null;
        return edit is not null;
    }

    /// <summary>Suggests voice channels whose names contain the typed text.</summary>
    public IEnumerable<CommandChoice> SuggestPlace(AutocompleteRequest request) =>
        MeetingPlace.Suggest(request.Typed, gateway.ListChannels(request.Actor.GuildId));

    private string? ReadPlace(Snowflake guildId, string typed) =>
        typed.Trim() == NoPlace ? "" : MeetingPlace.Parse(typed, gateway.ListChannels(guildId));

    private static string? ReadTracker(string typed) =>
        typed.Equals(NoTracker, StringComparison.OrdinalIgnoreCase) ? "" : Trackers.IsTracker(typed) ? typed : null;

    private IReadOnlyList<string> FindMissingPermissions(Actor actor, Snowflake channelId) =>
        ChannelNeeds.LackingInTeamChannel(gateway, actor.GuildId, channelId);

    private static IsoDayOfWeek? ReadDay(string? day) => day is null ? null : Enum.Parse<IsoDayOfWeek>(day);
}

/// <summary>Requested edit of a team; null leaves a value as it is.</summary>
/// <param name="Place">Empty to clear the place.</param>
/// <param name="TrackerUrl">Empty to clear the team's own tracker.</param>
internal sealed record TeamEdit(
    string? Name, Snowflake? ChannelId, IsoDayOfWeek? Day, LocalTime? Time, int? Minutes, string? Place, string? TrackerUrl)
{
    /// <summary>Requests another day and time of the stand-up.</summary>
    public static TeamEdit OfStandup(IsoDayOfWeek day, LocalTime time) => new(null, null, day, time, null, null, null);

    public Team ApplyTo(Team team) => team with
    {
        Name = Name ?? team.Name,
        ChannelId = ChannelId ?? team.ChannelId,
        StandupDay = Day ?? team.StandupDay,
        StandupTime = Time ?? team.StandupTime,
        Minutes = Minutes ?? team.Minutes,
        Place = Choose(Place, team.Place),
        TrackerUrl = Choose(TrackerUrl, team.TrackerUrl),
    };

    private static string? Choose(string? given, string? before) => given is null ? before : given.Length == 0 ? null : given;
}
