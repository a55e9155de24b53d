using System.Diagnostics;
using System.Diagnostics.Metrics;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Interactions;

/// <summary>
/// Metrics and traces of interactions, by route and outcome. A name that no route has counts as unknown, because it comes from outside;
/// no id and no text is among them.
/// </summary>
internal static class InteractionMetrics
{
    /// <summary>Name of the meter and of the source of activities.</summary>
    public const string Name = "DjangonautBot.Interactions";

    private const string Unknown = "unknown";

    // Three seconds are all that Discord gives.
    private static readonly InstrumentAdvice<double> Bounds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5, 15],
    };

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Activities = new(Name);

    private static readonly Counter<long> Interactions = Meter.CreateCounter<long>(
        "djangonautbot.interactions", "{interaction}", "Interactions that have ended, by command, button, menu or form, and by outcome.");

    private static readonly Histogram<double> Durations = Meter.CreateHistogram(
        "djangonautbot.interaction.duration", "s", "Time from the receipt of an interaction to its end.", tags: null, Bounds);

    /// <summary>Begins to trace an interaction; null while nobody listens.</summary>
    public static Activity? Start(Interaction interaction, InteractionRoute? route)
    {
        if (!Activities.HasListeners())
        {
            return null;
        }

        var (type, command) = (TypeOf(interaction), route?.Name ?? Unknown);
        var activity = Activities.StartActivity($"{type} {command}", ActivityKind.Server);
        activity?.SetTag("type", type);
        activity?.SetTag("command", command);
        return activity;
    }

    /// <summary>Records the end of an interaction.</summary>
    public static void Record(
        Interaction interaction, InteractionRoute? route, InteractionOutcome outcome, TimeSpan duration, Activity? activity)
    {
        var (type, name) = (TypeOf(interaction), NameOf(outcome));
        Interactions.Add(1, new("type", type), new("command", route?.Name ?? Unknown), new("outcome", name));
        Durations.Record(duration.TotalSeconds, new("type", type), new("outcome", name));
        activity?.SetTag("outcome", name);
        activity?.SetStatus(
            outcome is InteractionOutcome.Answered or InteractionOutcome.Declined ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
    }

    private static string TypeOf(Interaction interaction) => interaction switch
    {
        CommandInteraction { Type: CommandType.Message } => "message_command",
        CommandInteraction => "command",
        ComponentInteraction => "component",
        FormInteraction => "form",
        _ => "autocomplete",
    };

    private static string NameOf(InteractionOutcome outcome) => outcome switch
    {
        InteractionOutcome.Unanswered => "unanswered",
        InteractionOutcome.Answered => "answered",
        InteractionOutcome.Declined => "declined",
        InteractionOutcome.Failed => "failed",
        InteractionOutcome.Refused => "refused",
        InteractionOutcome.NotTaken => "not_taken",
        InteractionOutcome.GivenUp => "given_up",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
